import { say } from '#app/i18n/messages.ts';
import { sayOnPaper } from '#app/i18n/paper/say-on-paper.ts';
import type { PaperKey } from '#app/i18n/paper/words.ts';
import { printPhone } from '#app/lib/phone.ts';
import { inEach, mainLocaleOf } from './locales.ts';
import type { SlipPage } from './sheet-page.ts';

type HoodFacts = {
  name: string;
  workerName: string;
  phone: string;
  address: string;
  languages: string[];
};

/** Two reply slips as data, in the neighbourhood's languages that paper speaks. */
export const composeSlips = (hood: HoodFacts, printedAt: Date): SlipPage => {
  const main = mainLocaleOf(hood.languages);
  const each = (key: PaperKey) =>
    inEach(hood.languages, (language) => sayOnPaper(key, { worker: hood.workerName }, language));
  return {
    lang: main,
    title: say('slip_title', { name: hood.name }, main),
    masthead: say('product', {}, main),
    where: hood.address,
    name: hood.name,
    phone: printPhone(hood.phone),
    printedAt: printedAt.toISOString(),
    words: {
      heading: each('slip_heading'),
      code: each('slip_code'),
      want: each('slip_want'),
      help: each('slip_help'),
      seek: each('slip_seek'),
      firstName: each('slip_first_name'),
      phone: each('slip_phone'),
      tell: each('slip_tell'),
      promise: each('slip_promise'),
    },
  };
};
