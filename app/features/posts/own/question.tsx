import type { SubmissionResult } from '@conform-to/react';
import { Button, LinkButton } from '#app/components/button.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { HoodPage } from '#app/features/neighbourhoods/hood-page.tsx';
import { BackLink } from '#app/features/posts/new/ask-page.tsx';
import type { OwnFacts } from './facts.server.ts';
import { OwnWords } from './words.tsx';

type Props = {
  own: OwnFacts;
  question: string;
  then?: string;
  yes: string;
  no: string;
  lastResult: SubmissionResult | undefined;
};

/** "Wil je dit bericht weghalen?": one question about a post, yes or no. */
export const OwnQuestion = ({ own, question, then, yes, no, lastResult }: Props) => (
  <HoodPage hood={own.hood}>
    <BackLink to={own.path} />
    <ErrorSummary errors={lastResult?.error?.[''] ?? undefined} fields={[]} />
    <h1>{question}</h1>
    {then && <p className="form-intro">{then}</p>}
    <OwnWords {...own} />
    <form method="post" className="acts">
      <input type="hidden" name="version" value={own.version} />
      <Button>{yes}</Button>
      <LinkButton look="plain" to={own.path}>
        {no}
      </LinkButton>
    </form>
  </HoodPage>
);
