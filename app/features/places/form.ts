import { z } from 'zod';
import { key } from '#app/i18n/messages.ts';
import { cleanLine, lengthOf, line } from '#app/lib/text.ts';
import { PLACE_KINDS, SHEET_LAYOUTS } from '#db/vocabulary.ts';

/** More sheets than this hang or lie nowhere. */
const MOST_SHEETS = 99;

const optionalLine = z
  .string()
  .optional()
  .default('')
  .transform(cleanLine)
  .refine((text) => lengthOf(text) <= 60, { error: key('error_too_long_60'), abort: true })
  .transform((text) => text || null);

const tick = z
  .literal('on')
  .optional()
  .transform((on) => on === 'on');

export const placeSchema = z.object({
  name: line({
    max: 60,
    missing: key('error_place_name_missing'),
    tooLong: key('error_too_long_60'),
  }),
  kind: z.enum(PLACE_KINDS, key('error_choose')),
  address: line({
    max: 60,
    missing: key('error_place_address_missing'),
    tooLong: key('error_too_long_60'),
  }),
  sheets: z
    .string(key('error_place_sheets'))
    .trim()
    .regex(/^\d{1,3}$/, { error: key('error_place_sheets'), abort: true })
    .transform(Number)
    .refine((sheets) => sheets <= MOST_SHEETS, key('error_place_sheets')),
  layout: z.enum(SHEET_LAYOUTS, key('error_choose')),
  /** Who brings the sheets; nobody named: the worker. */
  keyFigureId: z
    .string()
    .max(64)
    .optional()
    .transform((id) => id || null),
  freeWhen: optionalLine,
  askWhom: optionalLine,
  bench: tick,
  toilet: tick,
  stepFree: tick,
});
export type PlaceInput = z.output<typeof placeSchema>;

/** The same over a version that was read. */
export const placeChangeSchema = placeSchema.extend({ version: z.coerce.number().int() });
export type PlaceChange = z.output<typeof placeChangeSchema>;

/** Up (-1) or down (1) in walking order. */
export const positionSchema = z.object({
  by: z.enum(['-1', '1'], key('error_choose')).transform((by) => (by === '1' ? 1 : -1)),
});

export const closingSchema = z.object({ version: z.coerce.number().int() });
