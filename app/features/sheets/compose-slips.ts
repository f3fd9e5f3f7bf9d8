import type { MessageKey } from '#app/i18n/messages.ts';
import { say } from '#app/i18n/messages.ts';
import { dirOf } from '#db/vocabulary.ts';
import { localesOf } from './locales.ts';
import type { Phrase, SlipPage } from './sheet-page.ts';

type HoodFacts = { name: string; workerName: string; address: string; languages: string[] };

/** Two reply slips as data, in the neighbourhood's languages that the house speaks. */
export const composeSlips = (hood: HoodFacts, printedAt: Date): SlipPage => {
  const locales = localesOf(hood.languages);
  const main = locales[0] ?? 'nl';
  const inEach = (key: MessageKey): Phrase[] =>
    locales.map((locale) => ({
      lang: locale,
      dir: dirOf(locale),
      text: say(key, { worker: hood.workerName }, locale),
    }));
  return {
    lang: main,
    title: say('slip_title', { name: hood.name }, main),
    masthead: say('product', {}, main),
    where: hood.address,
    printedAt: printedAt.toISOString(),
    words: {
      heading: inEach('slip_heading'),
      code: inEach('slip_code'),
      want: inEach('slip_want'),
      help: inEach('slip_help'),
      seek: inEach('slip_seek'),
      firstName: inEach('slip_first_name'),
      phone: inEach('slip_phone'),
      tell: inEach('slip_tell'),
      promise: inEach('slip_promise'),
    },
  };
};
