import { type MessageKey, m, say } from '#app/i18n/messages.ts';
import type { Locale } from '#db/vocabulary.ts';

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** A page for what is refused before Remix is reached: one heading, one sentence, a way home. */
export const plainPage = (heading: MessageKey, sentence: MessageKey, locale: Locale): string => {
  const title = escapeHtml(say(heading, {}, locale));
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} · ${m.product({}, { locale })}</title><body style="margin:2rem auto;max-width:34rem;padding:0 1rem;font:19px/1.45 sans-serif;background:#fbf5e6;color:#211c15"><h1>${title}</h1><p>${escapeHtml(say(sentence, {}, locale))}</p><p><a href="/" style="color:#1b4470">${escapeHtml(m.error_page_home({}, { locale }))}</a></p></body></html>`;
};
