import { z } from 'zod';
import { key } from '#app/i18n/messages.ts';
import { cleanLine, lengthOf } from '#app/lib/text.ts';
import { GREETING_MAX } from '#db/vocabulary.ts';

const ids = z
  .string()
  .default('')
  // One place a post: a second mention of it says nothing.
  .transform((text) => [...new Set(text.split(' ').filter(Boolean))]);

/** The worker's one line; none is fine. */
export const greetingField = z
  .string()
  .default('')
  .transform(cleanLine)
  .refine((text) => lengthOf(text) <= GREETING_MAX, key('error_greeting_long'));

/** The whole arrangement of a sheet: the posts on it in their order, those left out, the greeting. */
export const arrangementSchema = z.object({
  order: ids,
  leftOut: ids,
  greeting: greetingField,
  version: z.coerce.number().int(),
});

/** A sheet as it was looked at; a form that names no page has seen none. */
export const publicationSchema = z.object({
  version: z.coerce.number().int(),
  digest: z.string().default(''),
});

export type Arrangement = z.output<typeof arrangementSchema>;
