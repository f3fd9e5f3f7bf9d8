import { LinkButton } from '#app/components/button.tsx';
import { Lines } from '#app/components/lines.tsx';
import { HoodPage } from '#app/features/neighbourhoods/hood-page.tsx';
import { KindTag } from '#app/features/posts/kind-tag.tsx';
import { m, say } from '#app/i18n/messages.ts';
import { dirOf } from '#db/vocabulary.ts';
import type { AnswerFacts } from './own-facts.server.ts';
import { OwnIntroduction } from './own-introduction.tsx';

/** The truth about one's place, as one says it. */
const sayPlace = (place: number, worker: string): string => {
  if (place <= 1) return m.answer_first({ worker });
  if (place === 2) return m.answer_second();
  return place === 3 ? m.answer_third() : m.answer_later({ place });
};

const Waiting = ({ answer }: { answer: AnswerFacts }) => {
  const worker = answer.hood.workerName;
  if (answer.end) return <p className="lead">{say(`answer_end_${answer.end}`)}</p>;
  return (
    <>
      {answer.place !== null && <p className="lead">{sayPlace(answer.place, worker)}</p>}
      <h2>{m.answer_next()}</h2>
      <Lines text={m.answer_next_lines({ worker })} />
    </>
  );
};

/** Where whoever answered follows it: how it stands, what is next, and the way back. */
export const AnswerPage = ({ answer, yesError }: { answer: AnswerFacts; yesError?: boolean }) => (
  <HoodPage hood={answer.hood}>
    <h1>{m.answer_page()}</h1>
    {answer.post && (
      <p className="intro-post">
        <KindTag kind={answer.post.kind} />{' '}
        <b lang={answer.post.language} dir={dirOf(answer.post.language)}>
          {answer.post.title}
        </b>
      </p>
    )}
    {answer.introduction ? (
      <OwnIntroduction
        answered
        intro={answer.introduction}
        worker={answer.hood.workerName}
        yesError={yesError ?? false}
      />
    ) : (
      <Waiting answer={answer} />
    )}
    <div className="keep">
      <p>{m.answer_link()}</p>
      <p className="keep-link" dir="ltr">
        {answer.link}
      </p>
    </div>
    {answer.canWithdraw && (
      <p className="acts">
        <LinkButton look="plain" to={`${answer.path}/withdrawal`}>
          {m.answer_withdraw()}
        </LinkButton>
      </p>
    )}
  </HoodPage>
);
