import type { SubmissionResult } from '@conform-to/react';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { useDay } from '#app/features/sheets/round/day-field.tsx';
import { RoundScreen } from '#app/features/sheets/round/round-screen.tsx';
import { DeskPage } from './desk-page.tsx';
import type { RoundPageData } from './round-page.server.ts';
import { useErrorTitle } from './use-error-title.ts';

type Props = {
  data: RoundPageData;
  /** What stood in the way of a tap. */
  refused?: string[] | undefined;
  /** What came back of a tick, with its day. */
  lastResult?: SubmissionResult<string[]> | undefined;
};

/** The round at the desk. */
export const RoundPage = ({ data, refused, lastResult }: Props) => {
  const day = useDay(data.round.day, lastResult);
  useErrorTitle(Boolean(refused));
  return (
    <DeskPage desk={data.desk}>
      <ErrorSummary errors={refused} fields={[day]} />
      <RoundScreen round={data.round} day={day} />
    </DeskPage>
  );
};
