import { m } from '#app/i18n/messages.ts';
import type { Locale } from '#db/vocabulary.ts';
import { type SheetNumber, sayNumber, sheetPath } from './sheet-number.ts';

/** A sheet's picture for group chats, as a page's head names it. */
export const sheetPicture = (
  /** The neighbourhood's address. */
  site: string,
  name: string,
  sheet: SheetNumber,
  locale: Locale,
) => ({
  url: `${site}/sheets/${sheetPath(sheet)}/picture.png`,
  alt: m.share_picture_alt({ number: sayNumber(sheet, locale), name }, { locale }),
});
