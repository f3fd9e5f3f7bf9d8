import { localeOf } from '#app/features/people/locale.ts';
import { m } from '#app/i18n/messages.ts';
import { type Language, type Locale, POST_SCOPES, type PostScope } from '#db/vocabulary.ts';

/** What a neighbour may say yes to, each apart, in the language of the conversation where the house speaks it. */
export const sentencesFor = (person: string, locale: Locale): Record<PostScope, string> => {
  const who = person.trim() || m.intake_the_neighbour({}, { locale });
  return {
    site: m.consent_read_site({ person: who }, { locale }),
    sheet: m.consent_read_sheet({ person: who }, { locale }),
    name: m.consent_read_name({ person: who }, { locale }),
  };
};

/** What was agreed to, each with the sentence as it was read. */
export const agreedTo = (
  person: string,
  said: { language: Language } & Partial<Record<PostScope, 'on' | undefined>>,
  spoken: readonly string[],
): { scope: PostScope; wording: string; language: Locale }[] => {
  const locale = localeOf({ languages: [said.language] }, { languages: spoken });
  const sentences = sentencesFor(person, locale);
  return POST_SCOPES.filter((scope) => said[scope] === 'on').map((scope) => ({
    scope,
    wording: sentences[scope],
    language: locale,
  }));
};
