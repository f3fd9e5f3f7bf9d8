import type { SubmissionResult } from '@conform-to/react';
import { TranslationScreen } from '#app/features/posts/translations/screen.tsx';
import { DeskPage } from './desk-page.tsx';
import type { TranslationPageData } from './translation-page.server.ts';
import { useErrorTitle } from './use-error-title.ts';

type Props = { page: TranslationPageData; lastResult?: SubmissionResult<string[]> | undefined };

/** A post's words in another language. */
export const TranslationPage = ({ page, lastResult }: Props) => {
  const { desk, base, facts } = page;
  useErrorTitle(lastResult !== undefined);
  return (
    <DeskPage desk={desk}>
      {/* Another language is another form. */}
      <TranslationScreen key={facts.language} facts={facts} base={base} lastResult={lastResult} />
    </DeskPage>
  );
};
