import { LinkButton } from '#app/components/button.tsx';
import { m, say } from '#app/i18n/messages.ts';
import { KINDS, type ReviewMode } from '#db/vocabulary.ts';
import { Contact } from './contact.tsx';
import { Follow } from './follow.tsx';
import type { HoodFacts } from './hood-page.tsx';

type Props = { hood: HoodFacts; reviewMode: ReviewMode; origin: string };

/** What this is, for somebody who never saw it. */
export const AboutText = ({ hood, reviewMode, origin }: Props) => {
  const worker = hood.workerName;
  return (
    <div className="notice-board">
      <div className="prose">
        <h1>{m.about_title()}</h1>
        <p className="lead mt-2">{m.about_lead()}</p>
        <h2>{m.about_kinds()}</h2>
        <ul className="lines">
          {KINDS.map((kind) => (
            <li key={kind}>
              <span className={`tag ${kind}`}>{say(`kind_${kind}`)}</span>
              <br />
              {say(`about_${kind}`)}
            </li>
          ))}
        </ul>
        <h2>{m.about_how()}</h2>
        <ol className="steps">
          <li>{m.about_write({ worker })}</li>
          <li>{say(`about_read_${reviewMode}`, { worker })}</li>
          <li>{m.about_number({ worker })}</li>
          <li>{m.about_contact({ worker })}</li>
          <li>{m.about_stays()}</li>
        </ol>
        <h2>{m.about_paper()}</h2>
        <p>{m.about_paper_text()}</p>
        <h2>{m.about_money_heading()}</h2>
        <p>
          <b>{m.rule_no_money()}</b> {m.about_money()}
        </p>
        <Follow slug={hood.slug} origin={origin} />
        <p className="mt-6">
          <LinkButton to={`/${hood.slug}`}>{m.posts_write()}</LinkButton>
        </p>
      </div>
      <Contact hood={hood} />
    </div>
  );
};
