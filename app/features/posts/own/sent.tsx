import { LinkButton } from '#app/components/button.tsx';
import { Code } from '#app/components/digits.tsx';
import { HoodPage } from '#app/features/neighbourhoods/hood-page.tsx';
import { spacedCode } from '#app/features/posts/code.ts';
import { m, say } from '#app/i18n/messages.ts';
import type { SentFacts } from './facts.server.ts';

/** The confirmation: the number, what happens next, the link to keep. It says what is so by now. */
export const OwnSent = ({ sent }: { sent: SentFacts }) => {
  const worker = sent.hood.workerName;
  const waits = sent.state !== 'published';
  const reply = say(`sent_reply_${sent.channel}`);
  return (
    <HoodPage hood={sent.hood}>
      <h1>{waits ? m.sent_heading() : m.sent_published()}</h1>
      {waits && <p className="lead">{m.sent_reads({ worker })}</p>}
      <p className="number-block">
        {m.sent_number()} <Code className="huge-code">{spacedCode(sent.code)}</Code>
      </p>
      {waits ? (
        <>
          <h2>{m.sent_next()}</h2>
          <ol className="next-steps">
            <li>{sent.onSheet ? m.sent_then_both() : m.sent_then_site()}</li>
            <li>{reply}</li>
            {sent.fourWeeks && <li>{m.sent_then_ends()}</li>}
          </ol>
        </>
      ) : (
        <p className="lead">{reply}</p>
      )}
      <section className="keep">
        <h2>{m.sent_keep()}</h2>
        <p>{m.sent_keep_why()}</p>
        <p>
          <LinkButton to={sent.path}>{m.sent_to_post()}</LinkButton>
        </p>
        <p>
          <bdi dir="ltr" className="keep-link">
            {sent.link}
          </bdi>
        </p>
      </section>
    </HoodPage>
  );
};
