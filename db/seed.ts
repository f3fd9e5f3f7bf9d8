/** Plays the cast into an empty database, through the domain's own verbs: nothing is written around them. */
import { createHash } from 'node:crypto';
import { createWorker } from '#app/features/accounts/create-worker.server.ts';
import { issueCard } from '#app/features/accounts/issue-card.server.ts';
import { createNeighbourhood } from '#app/features/neighbourhoods/create.server.ts';
import { findNeighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { assignToKeyFigure } from '#app/features/people/key-figures/assign.server.ts';
import { giveWordToPass } from '#app/features/people/key-figures/give-word.server.ts';
import { makeKeyFigure } from '#app/features/people/key-figures/make.server.ts';
import { figureSentence, personSentence } from '#app/features/people/key-figures/sentences.ts';
import { askChange } from '#app/features/posts/ask-change.server.ts';
import { declinePost } from '#app/features/posts/decline.server.ts';
import { expirePosts } from '#app/features/posts/expire.server.ts';
import { publishPost } from '#app/features/posts/publish.server.ts';
import type { Post } from '#app/features/posts/queries.server.ts';
import { type Submission, submitPost } from '#app/features/posts/submit.server.ts';
import { withdrawPost } from '#app/features/posts/withdraw.server.ts';
import { arrangeSheet } from '#app/features/sheets/arrange.server.ts';
import { findDraft } from '#app/features/sheets/draft.server.ts';
import { digestOf } from '#app/features/sheets/page-digest.server.ts';
import { publishSheet } from '#app/features/sheets/publish.server.ts';
import { findSheetPage } from '#app/features/sheets/sheet-facts.server.ts';
import { say } from '#app/i18n/messages.ts';
import type { Actor, Ctx } from '#app/lib/ctx.ts';
import { mondayOf, plusDays } from '#app/lib/time.ts';
import {
  AGAIN,
  BY_LAST_SHEET,
  CAST_NOW,
  type CastPost,
  COORDINATOR,
  cardTokenOf,
  castPosts,
  HELD_AT,
  HOODS,
  KEY_FIGURE,
  WORKERS,
} from './cast.ts';
import csv from './posts.csv?raw';
import { playPlaces } from './seed-places.ts';
import type { Db } from './transaction.server.ts';
import { LOCALES, type PostScope } from './vocabulary.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Posts that show the states the file has none of. */
const MORE: (Omit<CastPost, 'state'> & { state: 'declined' | 'withdrawn' })[] = [
  {
    hood: 'rechteroever',
    kind: 'offer',
    category: 'other',
    title: 'Tweedehands fiets, 40 euro',
    text: 'Goede banden. Kom gerust kijken.',
    whenDay: 'any',
    whenDate: null,
    whenTime: null,
    whenPart: null,
    language: 'nl',
    firstName: 'Bart',
    route: 'web',
    state: 'declined',
  },
  {
    hood: 'rechteroever',
    kind: 'request',
    category: 'furniture',
    title: 'Een zetel verhuizen',
    text: 'Van de straat naar de eerste verdieping.',
    whenDay: 'saturday',
    whenDate: null,
    whenTime: null,
    whenPart: null,
    language: 'nl',
    firstName: 'Marleen',
    route: 'web',
    state: 'withdrawn',
  },
];

/** Ids and tokens that are the same at every run: a uuid made of a hash of a counter. */
const counter = () => {
  let count = 0;
  return () => {
    const hex = createHash('sha256').update(`cast ${++count}`).digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  };
};

/** What the demo shows: three neighbourhoods, posts in every state, last week's sheet and the coming one. */
export const seed = async (db: Db, origin = 'http://localhost:3000') => {
  const newId = counter();
  const ctxAt = (now: Date, actor: Actor, newToken = newId): Ctx => ({
    db,
    actor,
    now,
    newId,
    newToken,
    locale: 'nl',
  });
  const long = new Date(CAST_NOW.getTime() - 90 * DAY);
  const system = ctxAt(long, { type: 'system' });

  const hoodIds = new Map<string, string>();
  for (const hood of HOODS) {
    const made = await createNeighbourhood(system, {
      ...hood,
      languages: [...hood.languages],
      timeZone: 'Europe/Brussels',
      reviewMode: 'all',
    });
    hoodIds.set(hood.slug, made.id);
  }
  const idOf = (slug: string) => hoodIds.get(slug) as string;
  const desks = new Map<string, Actor>();
  for (const { name, email, password, hoods } of WORKERS) {
    const neighbourhoods = hoods.map(idOf);
    const { id } = await createWorker(system, { name, email, password, neighbourhoods });
    for (const slug of hoods)
      if (!desks.has(slug))
        desks.set(slug, {
          type: 'worker',
          accountId: id,
          neighbourhoodIds: neighbourhoods,
          coordinator: false,
        });
  }
  await createWorker(system, { ...COORDINATOR, neighbourhoods: [], coordinator: true });

  const lastFriday = new Date(CAST_NOW.getTime() - 7 * DAY);
  const inHood = new Map<string, number>();
  const all = [...castPosts(csv), ...MORE];
  const posts = all.map((one, place) => {
    const nth = inHood.get(one.hood) ?? 0;
    inHood.set(one.hood, nth + 1);
    // A neighbour with two posts has one number.
    const author = all.findIndex(
      ({ hood, firstName }) => hood === one.hood && firstName === one.firstName,
    );
    return { one, place, author, at: arrival(one.state, nth) };
  });
  const people = new Map<string, string>();
  let momentId: string | null = null;
  const play = async ({ one, place, author, at }: (typeof posts)[number]) => {
    const desk = desks.get(one.hood) as Actor;
    const sent = await submitPost(
      ctxAt(at, one.route === 'web' ? { type: 'visitor' } : desk),
      one.hood,
      submissionOf(one, { place, author }),
    );
    await decide(ctxAt(new Date(at.getTime() + 40 * MINUTE), desk), one.state, sent);
    people.set(`${one.hood} ${one.firstName}`, sent.authorId);
    if (one.title === HELD_AT.title) momentId = sent.id;
    if (one.firstName === 'Samira')
      await issueCard(
        ctxAt(at, desk, () => cardTokenOf(one.firstName)),
        sent.authorId,
      );
  };

  for (const post of posts) if (post.at < lastFriday) await play(post);
  await expirePosts(ctxAt(lastFriday, { type: 'system' }));
  const week = mondayOf('2026-11-20');
  for (const { slug } of HOODS) {
    const ctx = ctxAt(lastFriday, desks.get(slug) as Actor);
    const { version } = await findDraft(ctx, idOf(slug), week);
    const hood = await findNeighbourhood(ctx, slug);
    const digest = digestOf(await findSheetPage(ctx, hood, week, origin));
    await publishSheet(ctx, slug, week, { version, digest, origin });
  }

  for (const post of posts) if (post.at >= lastFriday) await play(post);
  for (const { slug, languages } of HOODS) {
    const ctx = ctxAt(CAST_NOW, desks.get(slug) as Actor);
    const coming = await findDraft(ctx, idOf(slug), plusDays(week, 7));
    const again = coming.leftOut.filter(
      ({ title }) => slug === AGAIN.hood && AGAIN.titles.includes(title),
    );
    const order = [...coming.chosen, ...again].map(({ id }) => id);
    await arrangeSheet(ctx, slug, coming.week, {
      order,
      leftOut: coming.leftOut.map(({ id }) => id).filter((id) => !order.includes(id)),
      greeting:
        languages[0] === 'fr'
          ? 'Mettez une écharpe, à bientôt !'
          : 'Warme sjaal aan, tot op straat!',
      version: coming.version,
    });
  }
  const yesterday = new Date(CAST_NOW.getTime() - DAY);
  const figure = await playKeyFigure(
    ctxAt(yesterday, desks.get(KEY_FIGURE.hood) as Actor),
    idOf(KEY_FIGURE.hood),
    (name) => people.get(`${KEY_FIGURE.hood} ${name}`) as string,
  );
  for (const { slug } of HOODS) {
    const own = slug === KEY_FIGURE.hood;
    await playPlaces(ctxAt(yesterday, desks.get(slug) as Actor), {
      ...{ id: idOf(slug), slug },
      keyFigureId: own ? figure.id : null,
      momentId: own ? momentId : null,
    });
  }
};

/** A neighbour who agreed to pass words on, her people who agreed too, and one word to pass. */
const playKeyFigure = async (ctx: Ctx, hoodId: string, personOf: (name: string) => string) => {
  const hood = HOODS.find(({ slug }) => slug === KEY_FIGURE.hood) ?? HOODS[0];
  const figure = { firstName: KEY_FIGURE.name };
  const made = await makeKeyFigure(ctx, hoodId, personOf(KEY_FIGURE.name), {
    wording: figureSentence(figure, hood, 'nl'),
    language: 'nl',
  });
  for (const firstName of KEY_FIGURE.people) {
    const { id } = await assignToKeyFigure(ctx, hoodId, made.id, personOf(firstName), {
      wording: personSentence({ firstName }, figure, hood, 'nl'),
      language: 'nl',
    });
    if (firstName === KEY_FIGURE.people[0])
      await giveWordToPass(ctx, hoodId, id, { words: KEY_FIGURE.words, language: 'nl' });
  }
  return made;
};

type State = CastPost['state'] | (typeof MORE)[number]['state'];

/**
 * When a post of the cast came in: the unread ones this morning, some in the days before last week's sheet,
 * the others since.
 */
const arrival = (state: State, nth: number): Date => {
  if (state === 'expired') return new Date(CAST_NOW.getTime() - 36 * DAY);
  if (state === 'submitted') return new Date(CAST_NOW.getTime() - (60 - nth) * 3 * MINUTE);
  const since = nth - BY_LAST_SHEET;
  const after = since < 0 ? since * DAY : since * 8 * HOUR + HOUR;
  return new Date(CAST_NOW.getTime() - 7 * DAY + after);
};

const submissionOf = (
  one: CastPost | (typeof MORE)[number],
  { place, author }: { place: number; author: number },
): Submission => {
  const locale = LOCALES.find((known) => known === one.language) ?? 'nl';
  const agreed = (scope: PostScope) => ({
    scope,
    wording: say(`consent_${scope}`, {}, locale),
    language: locale,
  });
  return {
    ...one,
    contact: {
      firstName: one.firstName,
      phone: `+3247000${String(author + 1).padStart(4, '0')}`,
      email: null,
      channel: 'phone',
    },
    consents: [agreed('site'), agreed('sheet'), ...(one.route === 'web' ? [agreed('name')] : [])],
    key: `the cast's post number ${place + 1}`,
  };
};

/** The worker's decision that leads to a state of the cast. */
const decide = async (ctx: Ctx, state: State, post: Post) => {
  const { id, title, text, version } = post;
  const publish = () => publishPost(ctx, id, { title, text, version });
  switch (state) {
    case 'published':
    case 'expired':
      await publish();
      return;
    case 'withdrawn':
      await publish();
      await withdrawPost(ctx, id);
      return;
    case 'change_asked':
      await askChange(ctx, id, {
        version,
        reason: 'Schrijf niet waarom je weg bent. Drie dagen is genoeg.',
      });
      return;
    case 'declined':
      await declinePost(ctx, id, {
        version,
        reason: 'Buren vragen geen geld. Verkopen kan elders.',
      });
      return;
    case 'submitted':
      return;
  }
};
