import type { SubmissionResult } from '@conform-to/react';
import { ResponsesScreen } from '#app/features/introductions/responses-screen.tsx';
import type { LikelyLine } from '#app/features/people/likely.tsx';
import { DeskPage } from './desk-page.tsx';
import type { ResponsesPageData } from './responses-page.server.ts';
import { useErrorTitle } from './use-error-title.ts';

type Props = {
  page: ResponsesPageData;
  lastResult?: SubmissionResult<string[]> | undefined;
  /** Who may be meant by what was typed. */
  likely?: LikelyLine[] | undefined;
};

/** Who answered a post. */
export const ResponsesPage = ({ page, lastResult, likely }: Props) => {
  useErrorTitle(lastResult !== undefined);
  return (
    <DeskPage desk={page.desk}>
      <ResponsesScreen data={page.data} lastResult={lastResult} likely={likely} />
    </DeskPage>
  );
};
