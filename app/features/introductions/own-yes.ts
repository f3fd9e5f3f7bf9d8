import { m } from '#app/i18n/messages.ts';
import type { Locale } from '#db/vocabulary.ts';
import type { Yes } from './record-yes.server.ts';

/** The sentence that was ticked, as it stood on the page in that language. */
export const ownYes = (locale: Locale): Yes => ({
  wording: m.consent_contact({}, { locale }),
  language: locale,
  route: 'web',
});
