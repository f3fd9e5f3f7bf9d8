import { Link } from '@remix-run/react';
import { type ShownAct, sayAct, sayWho } from '#app/features/posts/review/acts.tsx';
import { dirOf } from '#db/vocabulary.ts';

type LoggedAct = ShownAct & {
  id: string;
  /** The post it was about. */
  post: { id: string; title: string; language: string } | null;
  /** The first name of the neighbour it was about, or the name of the place. */
  person: string | null;
};

/** Lines of the log. Nothing in it can be changed. */
export const ActList = ({ slug, acts }: { slug: string; acts: LoggedAct[] }) => (
  <ol className="desk-lines">
    {acts.map((act) => (
      <li key={act.id} className="log-line">
        <span className="soft">{act.at}</span>
        <span>{sayWho(act)}</span>
        <span>
          {sayAct(act.act)}
          {act.post && (
            <>
              {': '}
              <Link
                to={`/desk/${slug}/posts/${act.post.id}`}
                lang={act.post.language}
                dir={dirOf(act.post.language)}
              >
                {act.post.title}
              </Link>
            </>
          )}
          {act.person && `: ${act.person}`}
          {act.reason && <q className="reason">{act.reason}</q>}
        </span>
      </li>
    ))}
  </ol>
);
