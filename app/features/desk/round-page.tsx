import { ErrorSummary } from '#app/components/error-summary.tsx';
import { RoundScreen } from '#app/features/sheets/round/round-screen.tsx';
import { DeskPage } from './desk-page.tsx';
import type { RoundPageData } from './round-page.server.ts';
import { useErrorTitle } from './use-error-title.ts';

type Props = {
  data: RoundPageData;
  /** What stood in the way of a tap. */
  refused?: string[] | undefined;
};

/** The round at the desk. */
export const RoundPage = ({ data, refused }: Props) => {
  useErrorTitle(Boolean(refused));
  return (
    <DeskPage desk={data.desk}>
      {refused && <ErrorSummary errors={refused} fields={[]} />}
      <RoundScreen round={data.round} />
    </DeskPage>
  );
};
