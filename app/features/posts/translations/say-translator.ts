import { m } from '#app/i18n/messages.ts';
import type { Locale } from '#db/vocabulary.ts';
import type { ShownTranslation } from './standing.server.ts';

/**
 * "vertaald door …": the worker by her name, the author as the writer, a neighbour as a neighbour; nobody
 * agreed to a neighbour's name there.
 */
export const sayTranslator = (
  { translator, worker }: Pick<ShownTranslation, 'translator' | 'worker'>,
  locale?: Locale,
): string => {
  const options = locale ? { locale } : {};
  if (translator === 'author') return m.translated_by_author({}, options);
  if (translator === 'worker' && worker) return m.translated_by_worker({ name: worker }, options);
  return m.translated_by_neighbour({}, options);
};
