import { Link } from '@remix-run/react';
import { m, say } from '#app/i18n/messages.ts';
import { dirOf, INTRODUCTION_STATES } from '#db/vocabulary.ts';
import type { IntroductionLine } from './due.server.ts';

type Line = Omit<IntroductionLine, 'since' | 'meetDate' | 'meetTime'> & { meet: string | null };

/** Introductions, state by state, each with what is next. */
export const IntroductionLines = ({ slug, lines }: { slug: string; lines: Line[] }) => {
  if (lines.length === 0) return <p>{m.desk_intros_none()}</p>;
  const states = INTRODUCTION_STATES.filter((state) => lines.some((one) => one.state === state));
  return states.map((state) => (
    <section key={state} aria-labelledby={`state-${state}`}>
      <h2 id={`state-${state}`}>{say(`desk_intro_state_${state}`)}</h2>
      <ul className="desk-lines">
        {lines
          .filter((one) => one.state === state)
          .map((one) => (
            <li key={one.id} className="intro-line">
              <Link to={`/desk/${slug}/introductions/${one.id}`} dir="auto">
                {m.desk_intro_title({ author: one.authorName, other: one.otherName })}
              </Link>{' '}
              <span lang={one.language} dir={dirOf(one.language)}>
                {one.title}
              </span>
              <span className="soft">
                {' '}
                {one.meet ?? ''} {one.next && say(`desk_intro_next_${one.next}`)}
              </span>
            </li>
          ))}
      </ul>
    </section>
  ));
};
