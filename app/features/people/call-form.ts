import { z } from 'zod';
import { key } from '#app/i18n/messages.ts';
import { lengthOf } from '#app/lib/text.ts';
import { CALL_OUTCOMES, TEXT_MAX } from '#db/vocabulary.ts';

/** What came of a try, over the version of the call that was on the screen. */
export const attemptSchema = z.object({
  outcome: z.enum(CALL_OUTCOMES, key('error_choose')),
  note: z
    .string()
    .default('')
    .transform((text) => text.trim())
    .refine((text) => lengthOf(text) <= TEXT_MAX, key('error_too_long_280'))
    .transform((text) => text || null),
  version: z.coerce.number().int(),
});

export type Attempt = z.output<typeof attemptSchema>;

/** Whom to call back. */
export const callBackSchema = z.object({ personId: z.string(key('error_choose')).min(1) });
