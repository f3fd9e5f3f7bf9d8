import { z } from 'zod';
import { key } from '#app/i18n/messages.ts';
import { clean, lengthOf } from '#app/lib/text.ts';

export const GREETING_MAX = 120;

const ids = z
  .string()
  .default('')
  // One place a post: a second mention of it says nothing.
  .transform((text) => [...new Set(text.split(' ').filter(Boolean))]);

/** The whole arrangement of a sheet: the posts on it in their order, those left out, the greeting. */
export const arrangementSchema = z.object({
  order: ids,
  leftOut: ids,
  greeting: z
    .string()
    .default('')
    .transform((text) => clean(text).replace(/\s+/g, ' '))
    .refine((text) => lengthOf(text) <= GREETING_MAX, key('error_greeting_long')),
  version: z.coerce.number().int(),
});

export type Arrangement = z.output<typeof arrangementSchema>;
