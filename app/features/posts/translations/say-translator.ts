import { getLocale } from '#app/i18n/messages.ts';
import { type PaperLanguage, sayOnPaper } from '#app/i18n/paper/say-on-paper.ts';
import type { ShownTranslation } from './standing.server.ts';

/**
 * "vertaald door …": the worker by her name, the author as the writer, a neighbour as a neighbour; nobody
 * agreed to a neighbour's name there. In the page's language where none is given.
 */
export const sayTranslator = (
  { translator, worker }: Pick<ShownTranslation, 'translator' | 'worker'>,
  language: PaperLanguage = getLocale(),
): string => {
  const by = translator === 'worker' && !worker ? 'neighbour' : translator;
  return sayOnPaper(`translated_by_${by}`, { name: worker ?? '' }, language);
};
