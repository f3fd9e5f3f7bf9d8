import { say } from '#app/i18n/messages.ts';
import type { CallOutcome, Locale } from '#db/vocabulary.ts';

/** Single keys that mean something on every page of the desk, in every language. */
export const DESK_KEYS = ['j', 'k', 'n', 'e', 'p', 'a', 'x', '/', '?'];

/** The letter that says what came of a call: one of the word's own, in the language of the page. */
export const callKey = (outcome: CallOutcome, locale?: Locale): string =>
  say(`call_key_${outcome}`, {}, locale);
