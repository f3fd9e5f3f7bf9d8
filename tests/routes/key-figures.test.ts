import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { issueCard } from '#app/features/accounts/issue-card.server.ts';
import { assignToKeyFigure } from '#app/features/people/key-figures/assign.server.ts';
import { endAssignment } from '#app/features/people/key-figures/end-assignment.server.ts';
import { giveWordToPass } from '#app/features/people/key-figures/give-word.server.ts';
import { makeKeyFigure } from '#app/features/people/key-figures/make.server.ts';
import { takeWordBack } from '#app/features/people/key-figures/take-word-back.server.ts';
import { openCallBack } from '#app/features/people/open-call-back.server.ts';
import type { Args } from '#app/lib/http.ts';
import { account, keyFigure, keyFigurePerson, wordToPass } from '#db/schema.ts';
import { testDatabase } from '#tests/support/database.ts';
import { call, contextOf, cookieOf } from '#tests/support/routes.ts';
import { anytime, makeWorld, submitted } from '#tests/support/world.ts';

type Route = {
  loader: (args: Args) => Promise<unknown>;
  action: (args: Args) => Promise<unknown>;
};
const routes = import.meta.glob<Route>('/app/routes/*.{ts,tsx}', { eager: true });
const route = (name: string): Route => {
  const found = routes[`/app/routes/${name}`];
  if (!found) throw new Error(name);
  return found;
};
const desk = (noun: string) => route(`desk.$hood.people.$personId.${noun}.tsx`);

const database = testDatabase();
const YES = { wording: 'Ja.', language: 'nl' } as const;

const contact = (firstName: string, phone: string) => ({
  firstName,
  phone,
  email: null,
  channel: 'phone' as const,
});

/** Fatma passes words on to Paula; Nele is at the desk, Fatma is signed in. */
const scene = async () => {
  const world = await makeWorld(database.db);
  const hood = world.hood.id;
  const someone = async (name: string, nth: number) =>
    (await submitted(world, { ...anytime, contact: contact(name, `+3247000000${nth}`) })).authorId;
  const fatma = await someone('Fatma', 1);
  const paula = await someone('Paula', 2);
  const figure = await makeKeyFigure(world.nele, hood, fatma, YES);
  const line = await assignToKeyFigure(world.nele, hood, figure.id, paula, YES);
  await issueCard(world.nele, fatma);
  const [holder] = await world.db.select().from(account).where(eq(account.personId, fatma));
  const cookies = {
    nele: await cookieOf(world.db, world.nele.actor),
    fatma: await cookieOf(world.db, {
      type: 'neighbour',
      accountId: holder?.id ?? '',
      personId: fatma,
      neighbourhoodId: hood,
    }),
  };
  const context = contextOf(world.db, { newId: world.visitor.newId });
  const send = (noun: string, personId: string, form?: Record<string, string>) =>
    call(form ? desk(noun).action : desk(noun).loader, {
      path: '/x',
      params: { hood: world.hood.slug, personId },
      cookie: cookies.nele,
      ...(form ? { form } : {}),
      context,
    });
  return { world, hood, fatma, paula, figure, line, cookies, context, send };
};

type Reply = {
  lastResult: { error: Record<string, string[]>; initialValue: Record<string, string> };
};

describe('a word to pass', () => {
  it.each([
    ['', 'error_word_missing'],
    ['  \n ', 'error_word_missing'],
    ['a'.repeat(281), 'error_word_long'],
    ['Bel Nora op 0470 12 34 56', 'error_word_contact'],
    ['Schrijf naar nora@voorbeeld.be', 'error_word_contact'],
  ])('is one to 280 characters: %j comes back', async (words, error) => {
    const { send, paula, line, world } = await scene();
    const answer = await send('words', paula, { via: line.id, language: 'nl', words });
    expect(answer.status).toBe(400);
    const { lastResult } = (await answer.json()) as Reply;
    expect(lastResult.error.words).toEqual([error]);
    if (words.trim()) expect(lastResult.initialValue.words).toBe(words);
    expect(await world.db.select().from(wordToPass)).toEqual([]);
  });

  it('is given back with all that was typed where the agreement just ended', async () => {
    const { send, world, hood, paula, line } = await scene();
    await endAssignment(world.nele, hood, line.id);
    const typed = { via: line.id, language: 'nl', words: 'Dinsdag is er koffie.' };
    const answer = await send('words', paula, typed);
    expect(answer.status).toBe(409);
    const { lastResult } = (await answer.json()) as Reply;
    expect(lastResult.error['']).toEqual(['error_key_figure_person_ended']);
    expect(lastResult.initialValue.words).toBe(typed.words);
    expect((await send('words', paula)).status).toBe(200);
  });

  it('shows the call list’s sentence beside the form, and stands behind a link on that list', async () => {
    const { send, world, hood, paula, line, cookies, context } = await scene();
    await openCallBack(world.nele, hood, paula);
    expect(await (await send('words', paula)).json()).toMatchObject({
      via: line.id,
      call: { language: 'nl', lines: [{ say: expect.stringContaining('Paula') }] },
    });
    const calls = await call(route('desk.$hood.calls._index.tsx').loader, {
      path: '/x',
      params: { hood: world.hood.slug },
      cookie: cookies.nele,
      context,
    });
    expect(await calls.json()).toMatchObject({
      now: [{ via: { name: 'Fatma', href: expect.stringContaining(`/words?via=${line.id}`) } }],
    });
  });

  it('is another language’s only where there is one', async () => {
    const { send, paula, line } = await scene();
    const words = { via: line.id, language: 'xx', words: 'Dag.' };
    expect((await send('words', paula, words)).status).toBe(400);
    expect((await send('words', paula, { ...words, via: 'gone', language: 'nl' })).status).toBe(
      404,
    );
  });
});

describe('the agreements', () => {
  it('need their tick, and keep the sentence that was read out', async () => {
    const { send, world, hood, paula, figure, line } = await scene();
    expect((await send('key-figure', paula, { language: 'nl' })).status).toBe(400);
    expect((await send('key-figure', paula, { agreed: 'on' })).status).toBe(400);
    const yes = { agreed: 'on', language: 'fr' };
    expect((await send('key-figure', paula, yes)).status).toBe(303);
    expect((await send('key-figure', paula, yes)).status).toBe(409);
    const [made] = await world.db.select().from(keyFigure).where(eq(keyFigure.personId, paula));
    expect(made).toMatchObject({ language: 'fr', wording: expect.stringContaining('J’ai lu') });
    const again = { ...yes, keyFigureId: figure.id, personId: paula };
    expect((await send('key-figure-people', figure.personId, again)).status).toBe(409);
    await endAssignment(world.nele, hood, line.id);
    expect((await send('key-figure-people', figure.personId, again)).status).toBe(303);
    const rows = await world.db.select().from(keyFigurePerson);
    expect(rows.at(-1)).toMatchObject({ wording: expect.stringContaining('Fatma') });
  });

  it('end once: who was later reads so on the page', async () => {
    const { send, fatma, figure, line } = await scene();
    const ends = [
      ['key-figure-people-end', { agreementId: line.id }],
      ['key-figure-end', { keyFigureId: figure.id }],
    ] as const;
    for (const [noun, form] of ends) {
      expect((await send(noun, fatma, {})).status).toBe(400);
      expect((await send(noun, fatma, form)).status).toBe(303);
      expect((await send(noun, fatma, form)).status).toBe(409);
      expect((await send(noun, fatma)).status).toBe(200);
    }
  });
});

describe('a key figure’s own page', () => {
  it('holds first names and words, and no more of anybody', async () => {
    const { world, hood, line, cookies, context } = await scene();
    const word = { words: 'Dinsdag is er koffie.', language: 'nl' } as const;
    const { id } = await giveWordToPass(world.nele, hood, line.id, word);
    const asFatma = (form?: Record<string, string>) =>
      call(
        form
          ? route('my.street.words.$wordId.passing.tsx').action
          : route('my.street._index.tsx').loader,
        {
          path: '/x',
          params: { wordId: id },
          cookie: cookies.fatma,
          ...(form ? { form } : {}),
          context,
        },
      );
    const { street } = (await (await asFatma()).json()) as { street: { people: unknown[] } };
    expect(street.people).toEqual([
      { id: line.id, firstName: 'Paula', words: [{ id, ...word, at: '20 november 2026' }] },
    ]);
    await takeWordBack(world.nele, hood, id);
    const late = await asFatma({});
    expect(late.status).toBe(409);
    expect(JSON.stringify(await late.json())).toContain('error_word_taken_back');
    const next = await giveWordToPass(world.nele, hood, line.id, word);
    const said = await call(route('my.street.words.$wordId.passing.tsx').action, {
      path: '/x',
      params: { wordId: next.id },
      cookie: cookies.fatma,
      form: {},
      context,
    });
    expect(said.headers.get('Location')).toBe('/my/street?notice=notice_word_passed');
  });
});
