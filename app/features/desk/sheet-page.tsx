import type { SubmissionResult } from '@conform-to/react';
import { Composer } from '#app/features/sheets/composer.tsx';
import { PublishedSheet } from '#app/features/sheets/published-sheet.tsx';
import { useTooLate } from '#app/features/sheets/use-arrangement.ts';
import { DeskPage } from './desk-page.tsx';
import type { SheetPageData } from './sheet-page.server.ts';
import { useErrorTitle } from './use-error-title.ts';

type Props = { data: SheetPageData; lastResult?: SubmissionResult<string[]> | undefined };

/** A week's sheet: in the making, or ready. */
export const WeekPage = ({ data, lastResult }: Props) => {
  const { desk, sheet, edition, slug, base } = data;
  const tooLate = useTooLate(sheet);
  useErrorTitle(lastResult !== undefined);
  return (
    <DeskPage desk={desk} wide>
      {sheet.open || edition === null ? (
        <Composer
          key={`${sheet.week} ${edition?.path}`}
          {...{ sheet, edition, base, slug, lastResult }}
        />
      ) : (
        <PublishedSheet {...{ sheet, edition, base, slug }} lastResult={lastResult ?? tooLate} />
      )}
    </DeskPage>
  );
};
