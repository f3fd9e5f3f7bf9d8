import { localeOf } from '#app/features/people/locale.ts';
import { m } from '#app/i18n/messages.ts';
import type { Language, Locale, PostScope } from '#db/vocabulary.ts';

/** The sentences that are read out, in the language of the conversation where the house speaks it. */
export const sentencesFor = (person: string, locale: Locale) => {
  const who = person.trim() || m.intake_the_neighbour({}, { locale });
  return {
    read: m.consent_read_out({ person: who }, { locale }),
    name: m.consent_read_name({ person: who }, { locale }),
  };
};

/** What was agreed to, each with the sentence as it was read. */
export const agreedTo = (
  person: string,
  said: { language: Language; name?: 'on' | undefined },
  spoken: readonly string[],
): { scope: PostScope; wording: string; language: Locale }[] => {
  const locale = localeOf({ languages: [said.language] }, { languages: spoken });
  const sentences = sentencesFor(person, locale);
  const both: PostScope[] = ['site', 'sheet'];
  return [
    ...both.map((scope) => ({ scope, wording: sentences.read, language: locale })),
    ...(said.name ? [{ scope: 'name' as const, wording: sentences.name, language: locale }] : []),
  ];
};
