import { z } from 'zod';
import { wordsSchema } from '#app/features/posts/form.ts';
import { key } from '#app/i18n/messages.ts';
import { TRANSLATORS } from '#db/vocabulary.ts';

/**
 * A post's words in another language, and who said them there. `replaces` is the translation that the form
 * was filled in over, if any; `version` the post's.
 */
export const translationSchema = wordsSchema.extend({
  translator: z.enum(TRANSLATORS, key('error_translator_missing')),
  replaces: z.string().default(''),
  version: z.coerce.number().int(),
});

export type NewTranslation = z.output<typeof translationSchema>;
