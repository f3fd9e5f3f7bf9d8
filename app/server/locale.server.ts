import { AsyncLocalStorage } from 'node:async_hooks';
import { overwriteGetLocale } from '#app/i18n/paraglide/runtime.js';
import { LOCALES, type Locale } from '#db/vocabulary.ts';

const rendering = new AsyncLocalStorage<Locale>();
overwriteGetLocale(() => rendering.getStore() ?? 'nl');

/** Renders in that language: messages without an explicit one take it. */
export const renderIn = <T>(locale: Locale, render: () => T): T => rendering.run(locale, render);

export const LOCALE_COOKIE = 'lang';

const known = (tag: string | null | undefined): Locale | undefined =>
  LOCALES.find((locale) => locale === tag?.trim().toLowerCase().slice(0, 2));

/** The best of a browser's languages that the house speaks, by their weights. */
const preferred = (header: string | undefined): Locale | undefined =>
  (header ?? '')
    .split(',')
    .map((part) => {
      const [tag, quality] = part.split(';q=');
      return { locale: known(tag), weight: quality ? Number(quality) || 0 : 1 };
    })
    .filter((one) => one.locale && one.weight > 0)
    .sort((a, b) => b.weight - a.weight)[0]?.locale;

type Facts = {
  /** `?lang=`: chosen just now. */
  chosen: string | null;
  cookie: string | undefined;
  acceptLanguage: string | undefined;
  /** The neighbourhood's languages, its own first. */
  spoken: readonly string[];
};

/** The language of an answer: chosen, remembered, the browser's, the neighbourhood's. */
export const localeFor = ({ chosen, cookie, acceptLanguage, spoken }: Facts): Locale => {
  const remembered = /(?:^|;\s*)lang=([a-z]{2})/.exec(cookie ?? '')?.[1];
  return (
    known(chosen) ??
    known(remembered) ??
    preferred(acceptLanguage) ??
    spoken.map(known).find((locale) => locale) ??
    'nl'
  );
};
