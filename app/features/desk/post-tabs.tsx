import { Link } from '@remix-run/react';
import type { Tab } from '#app/features/posts/review/search.server.ts';
import { m } from '#app/i18n/messages.ts';

/** The states of posts, each an address of its own. */
export const PostTabs = ({ tab, q }: { tab: Tab; q: string }) => {
  const names: Record<Tab, string> = {
    'to-read': m.desk_posts_to_read(),
    waiting: m.desk_posts_waiting(),
    published: m.desk_posts_published(),
    closed: m.desk_posts_closed(),
    declined: m.desk_posts_declined(),
    all: m.desk_posts_all(),
  };
  return (
    <nav className="tabs" aria-label={m.desk_posts_states()}>
      {Object.entries(names).map(([state, name]) => (
        <Link
          key={state}
          to={`?${new URLSearchParams({ state, ...(q ? { q } : {}) })}`}
          aria-current={state === tab ? 'page' : undefined}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
};
