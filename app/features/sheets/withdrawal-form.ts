import { z } from 'zod';
import { key } from '#app/i18n/messages.ts';
import { paragraph } from '#app/lib/text.ts';

/** What was wrong with which sheet, for everyone to read. */
export const withdrawalSchema = z.object({
  /** '12', '12-1' */
  sheet: z.string().default(''),
  reason: paragraph({
    max: 280,
    missing: key('error_sheet_reason_missing'),
    tooLong: key('error_reason_long'),
  }),
  version: z.coerce.number().int(),
});
