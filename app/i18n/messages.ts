/**
 * What the screens and the paper say. The texts live in messages/{nl,fr,en}.json; Paraglide compiles
 * them to functions. `m.key(inputs, { locale })` where the key is known, `say(key)` where it is data:
 * an error's code, a category, a status.
 */
import type { Locale } from '#db/vocabulary.ts';
import type en from './messages/en.json';
import type fr from './messages/fr.json';
import type nl from './messages/nl.json';
import * as m from './paraglide/messages.js';
import { getLocale } from './paraglide/runtime.js';

type Keys<T> = Exclude<keyof T, '$schema'>;
export type MessageKey = Keys<typeof nl>;

// A message that one language lacks is an error of types, and the error names it.
type Complete<Missing extends never> = Missing;
export type EveryLanguageIsComplete = Complete<
  | Exclude<MessageKey, Keys<typeof fr>>
  | Exclude<MessageKey, Keys<typeof en>>
  | Exclude<Keys<typeof fr> | Keys<typeof en>, MessageKey>
>;

type Inputs = Record<string, string | number>;

/** The message of that key, in `locale` or in the language of the page that is being rendered. */
export const say = (key: MessageKey, inputs: Inputs = {}, locale?: Locale): string =>
  // biome-ignore lint/performance/noDynamicNamespaceImportAccess: a key that is data needs them all.
  (m[key] as (inputs: Inputs, options?: { locale?: Locale }) => string)(
    inputs,
    locale ? { locale } : {},
  );

/** Is this text a key? For codes that come from outside the type checker. */
export const isMessageKey = (text: string): text is MessageKey => Object.hasOwn(m, text);

/** The message where the text is a key, else the text itself. */
export const sayError = (text: string): string => (isMessageKey(text) ? say(text) : text);

/** Marks a literal as a message key, so that a schema's message is checked. */
export const key = <K extends MessageKey>(messageKey: K): K => messageKey;

export { getLocale, m };
