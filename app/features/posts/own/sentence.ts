import type { OwnScope } from '#app/features/posts/form.ts';
import { m } from '#app/i18n/messages.ts';
import type { Locale } from '#db/vocabulary.ts';

const SENTENCES = { sheet: m.consent_sheet, name: m.consent_name } as const;

/** The sentence that is agreed to, as it stands on the page in that language. */
export const ownSentence = (scope: OwnScope, locale: Locale) => ({
  wording: SENTENCES[scope]({}, { locale }),
  language: locale,
});
