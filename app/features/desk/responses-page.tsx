import type { SubmissionResult } from '@conform-to/react';
import { ResponsesScreen } from '#app/features/introductions/responses-screen.tsx';
import { DeskPage } from './desk-page.tsx';
import type { ResponsesPageData } from './responses-page.server.ts';
import { useErrorTitle } from './use-error-title.ts';

type Props = { page: ResponsesPageData; lastResult?: SubmissionResult<string[]> | undefined };

/** Who answered a post. */
export const ResponsesPage = ({ page, lastResult }: Props) => {
  useErrorTitle(lastResult !== undefined);
  return (
    <DeskPage desk={page.desk}>
      <ResponsesScreen data={page.data} lastResult={lastResult} />
    </DeskPage>
  );
};
