import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { listOpenCalls, listReasons } from '#app/features/people/call-queries.server.ts';
import {
  findFigureOf,
  listFiguresFor,
} from '#app/features/people/key-figures/desk-facts.server.ts';
import { figureSentence, personSentence } from '#app/features/people/key-figures/sentences.ts';
import { likelyLines } from '#app/features/people/likely.server.ts';
import { localeOf } from '#app/features/people/locale.ts';
import { findPerson } from '#app/features/people/queries.server.ts';
import { searchPeople } from '#app/features/people/search.server.ts';
import { m } from '#app/i18n/messages.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { LANGUAGES, type Language, type Locale } from '#db/vocabulary.ts';
import { callWords } from './call-words.server.ts';
import { deskFacts } from './desk-facts.server.ts';

const pageOf = async (ctx: Ctx, hood: Neighbourhood, id: string, title: string) => ({
  title: `${title} · ${hood.name}`,
  desk: await deskFacts(ctx, hood),
  base: `/desk/${hood.slug}/people/${id}`,
});

/** The sentence to read out to who is to be a key figure. @throws NotFound */
export const keyFigurePage = async (ctx: Ctx, hood: Neighbourhood, id: string) => {
  const who = await findPerson(ctx, hood.id, id);
  const name = who.firstName;
  const language = localeOf(who, hood);
  return {
    ...(await pageOf(ctx, hood, id, m.key_figure_make({ name }, { locale: ctx.locale }))),
    name,
    language,
    sentence: figureSentence(who, hood, language),
  };
};

/** Whom a key figure may pass words on to: those looked for (`q`), and the one chosen (`with`). @throws NotFound */
export const keyFigurePeoplePage = async (
  ctx: Ctx,
  hood: Neighbourhood,
  id: string,
  query: URLSearchParams,
) => {
  const who = await findPerson(ctx, hood.id, id);
  const figure = await findFigureOf(ctx, hood.id, id);
  const name = who.firstName;
  const q = (query.get('q') ?? '').slice(0, 100);
  const chosenId = query.get('with');
  const chosen = chosenId && chosenId !== id ? await findPerson(ctx, hood.id, chosenId) : null;
  const language = chosen && localeOf(chosen, hood);
  const found = q ? await searchPeople(ctx, hood.id, q) : [];
  return {
    ...(await pageOf(ctx, hood, id, m.key_figure_people_title({ name }, { locale: ctx.locale }))),
    name,
    keyFigureId: figure?.id ?? null,
    q,
    chosen: chosen &&
      language && {
        id: chosen.id,
        firstName: chosen.firstName,
        language,
        sentence: personSentence(chosen, who, hood, language),
      },
    found: likelyLines(found.filter((one) => one.id !== id)),
  };
};

/** What the call list has to say to somebody, for who writes it anew. */
const sentencesFor = async (ctx: Ctx, hood: Neighbourhood, personId: string) => {
  const open = (await listOpenCalls(ctx, hood)).find(({ person }) => person.id === personId);
  if (!open) return null;
  const wordsOf = await callWords(ctx, hood, await listReasons(ctx, [open.call.id]));
  const { language, lines } = await wordsOf(open);
  return { language, lines: lines.flatMap(({ id, say }) => (say ? [{ id, say }] : [])) };
};

/** Words for somebody, and who may say them. @throws NotFound */
export const keyFigureWordsPage = async (
  ctx: Ctx,
  hood: Neighbourhood,
  id: string,
  query: URLSearchParams,
) => {
  const who = await findPerson(ctx, hood.id, id);
  const figures = (await listFiguresFor(ctx, hood.id, [id])).map(({ id, name }) => ({ id, name }));
  const asked = query.get('via');
  const chosen = figures.find((one) => one.id === asked) ?? figures[0] ?? null;
  const languages = [...new Set<Language>([...who.languages, ...hood.languages])];
  const name = who.firstName;
  const title = chosen
    ? m.key_figure_word_title({ name, figure: chosen.name }, { locale: ctx.locale })
    : m.key_figure_word_give({}, { locale: ctx.locale });
  return {
    ...(await pageOf(ctx, hood, id, title)),
    heading: title,
    name,
    figures,
    via: chosen?.id ?? '',
    languages: languages.map((code) => ({ code, name: LANGUAGES[code] })),
    language: who.languages[0] ?? localeOf(who, hood),
    call: await sentencesFor(ctx, hood, id),
  };
};

/** The sentence that was on the screen, to be kept to the letter. @throws NotFound */
export const figureAgreement = async (
  ctx: Ctx,
  hood: Neighbourhood,
  personId: string,
  language: Locale,
) => ({
  language,
  wording: figureSentence(await findPerson(ctx, hood.id, personId), hood, language),
});

/** The same, to one of the people of a key figure. @throws NotFound */
export const personAgreement = async (
  ctx: Ctx,
  hood: Neighbourhood,
  { figureId, personId }: { figureId: string; personId: string },
  language: Locale,
) => {
  const figure = await findPerson(ctx, hood.id, figureId);
  const who = await findPerson(ctx, hood.id, personId);
  return { language, wording: personSentence(who, figure, hood, language) };
};
