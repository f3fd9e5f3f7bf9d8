import { Code } from '#app/components/digits.tsx';
import { m } from '#app/i18n/messages.ts';
import { dirOf } from '#db/vocabulary.ts';
import type { Waiting } from './sheet-facts.server.ts';

/** What had no room on a sheet, by name, so that the worker knows whom to tell. */
export const WaitingPosts = ({ posts }: { posts: Waiting[] }) =>
  posts.length > 0 && (
    <section>
      <p>{m.desk_sheet_waits()}</p>
      <ul>
        {posts.map(({ code, title, language }) => (
          <li key={code}>
            <Code>{[...code].join(' ')}</Code>{' '}
            {title && language && (
              <span lang={language} dir={dirOf(language)}>
                {title}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
