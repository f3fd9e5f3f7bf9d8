import { say } from '#app/i18n/messages.ts';
import type { Locale } from '#db/vocabulary.ts';

type Named = { firstName: string };

/** What is read out to somebody who is to be a key figure, and kept to the letter. */
export const figureSentence = (
  person: Named,
  hood: { workerName: string },
  locale: Locale,
): string => say('key_figure_said', { person: person.firstName, worker: hood.workerName }, locale);

/** What is read out to one of their people. */
export const personSentence = (
  person: Named,
  figure: Named,
  hood: { workerName: string },
  locale: Locale,
): string =>
  say(
    'key_figure_person_said',
    { person: person.firstName, figure: figure.firstName, worker: hood.workerName },
    locale,
  );
