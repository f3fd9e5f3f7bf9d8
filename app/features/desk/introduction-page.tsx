import {
  type IntroductionResult,
  IntroductionScreen,
} from '#app/features/introductions/desk-screen.tsx';
import { DeskPage } from './desk-page.tsx';
import type { IntroductionPageData } from './introduction-page.server.ts';
import { useErrorTitle } from './use-error-title.ts';

type Props = { data: IntroductionPageData; result?: IntroductionResult | null };

/** Two people and a post. */
export const IntroductionPage = ({ data, result = null }: Props) => {
  useErrorTitle(result !== null);
  return (
    <DeskPage desk={data.desk}>
      <IntroductionScreen intro={data.intro} result={result} />
    </DeskPage>
  );
};
