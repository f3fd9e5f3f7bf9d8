import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { enterResponse } from '#app/features/introductions/enter-response.server.ts';
import { proposeIntroduction } from '#app/features/introductions/propose.server.ts';
import { recordYes } from '#app/features/introductions/record-yes.server.ts';
import { withdrawContactConsent } from '#app/features/introductions/withdraw-contact.server.ts';
import { declinePost } from '#app/features/posts/decline.server.ts';
import { withdrawPost } from '#app/features/posts/withdraw.server.ts';
import { loader as picture } from '#app/routes/$hood.sheets.$number_.picture[.png].ts';
import { loader as calls } from '#app/routes/desk.$hood.calls[.pdf].ts';
import { loader as card } from '#app/routes/desk.$hood.introductions.$introductionId.card[.pdf].ts';
import { loader as slips } from '#app/routes/desk.$hood.slips[.pdf].ts';
import { edition, person, response } from '#db/schema.ts';
import { testDatabase } from '#tests/support/database.ts';
import { publishSheet } from '#tests/support/publish-sheet.ts';
import { call, contextOf, cookieOf, expectPaper } from '#tests/support/routes.ts';
import { anytime, authorOf, makeWorld, published, submitted } from '#tests/support/world.ts';

const database = testDatabase();
const YES = { wording: 'Ja.', language: 'nl', route: 'phone' } as const;
const readable = spawnSync('pdftotext', ['-v']).error === undefined;

/** The words of a PDF, spaces as spaces; nothing where no other program can read it. */
const wordsOf = async (answer: Response): Promise<string> => {
  expect(answer.status).toBe(200);
  expect(answer.headers.get('Content-Type')).toBe('application/pdf');
  expect(answer.headers.get('Cache-Control')).toBe('no-store');
  const file = join(mkdtempSync(join(tmpdir(), 'paper-')), 'paper.pdf');
  writeFileSync(file, Buffer.from(await answer.arrayBuffer()));
  return execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).replace(
    /[\s\u2060]+/g,
    ' ',
  );
};

describe.skipIf(!readable)('the card of an introduction', () => {
  const scene = async () => {
    const world = await makeWorld(database.db);
    const post = await published(world);
    await enterResponse(world.nele, world.hood, post, {
      firstName: 'Kevin',
      phone: '+32471223344',
      route: 'phone',
    });
    const [answer] = await world.db.select().from(response);
    const intro = await proposeIntroduction(world.nele, post.id, { responseId: answer?.id ?? '' });
    const cookie = await cookieOf(world.db, world.nele.actor);
    const context = contextOf(world.db, { newId: world.visitor.newId });
    const params = { hood: world.hood.slug, introductionId: intro.id };
    const ask = (side: string) => call(card, { path: `/x?for=${side}`, params, cookie, context });
    return { world, intro, ask, params, context };
  };

  it('prints each number for the other only while both yeses stand', async () => {
    const { world, intro, ask } = await scene();
    await recordYes(world.nele, intro.id, 'other', YES);
    const early = await ask('author');
    expect(early.status).toBe(302);
    expect(early.headers.get('Location')).toMatch(/\/card\?for=author$/);
    await recordYes(world.nele, intro.id, 'author', YES);
    const marias = await wordsOf(await ask('author'));
    expect(marias).toContain('Kevin 0471 22 33 44');
    expect(marias).not.toMatch(/0470 12 34 56/);
    const kevins = await wordsOf(await ask('other'));
    expect(kevins).toContain('Maria 0470 12 34 56');
    expect(kevins).not.toMatch(/0471 22 33 44/);
    await withdrawContactConsent(world.nele, intro.id, 'author');
    for (const side of ['author', 'other']) expect((await ask(side)).status).toBe(302);
  });

  it('is in the language of the one who gets it', async () => {
    const { world, intro, ask } = await scene();
    await recordYes(world.nele, intro.id, 'other', YES);
    await recordYes(world.nele, intro.id, 'author', YES);
    await world.db
      .update(person)
      .set({ languages: ['fr'] })
      .where(eq(person.firstName, 'Kevin'));
    expect(await wordsOf(await ask('other'))).toContain('Pour noter');
    expect(await wordsOf(await ask('author'))).toContain('Om op te schrijven');
  });

  it('is not there for another desk, under any address', async () => {
    const { world, intro, params, context } = await scene();
    await recordYes(world.nele, intro.id, 'other', YES);
    await recordYes(world.nele, intro.id, 'author', YES);
    const cookie = await cookieOf(world.db, world.leila.actor);
    for (const hood of [world.hood.slug, world.otherHood.slug])
      expect(
        (await call(card, { path: '/x', params: { ...params, hood }, cookie, context })).status,
      ).toBe(404);
    const visitor = await call(card, { path: '/x', params, context });
    expect(visitor.headers.get('Location')).toMatch(/^\/sign-in/);
  });
});

describe.skipIf(!readable)('the call list on paper', () => {
  it('goes by street, says what to say in the person’s language, and is nobody else’s', async () => {
    const world = await makeWorld(database.db);
    const people = [
      ['Adil', 'Zandstraat 2', 'fr'],
      ['Rita', 'Kerkstraat 10 bus 1', 'nl'],
      ['Omar', null, 'nl'],
    ] as const;
    for (const [nth, [firstName, address, language]] of people.entries()) {
      const phone = `+3247012340${nth}`;
      const contact = { firstName, phone, email: null, channel: 'phone' } as const;
      const post = await submitted(world, { contact, language });
      await world.db
        .update(person)
        .set({ address, languages: [language] })
        .where(eq(person.id, post.authorId));
      await declinePost(world.nele, post.id, { reason: 'Dit is reclame.', version: 1 });
    }
    const params = { hood: world.hood.slug };
    const context = contextOf(world.db);
    const cookie = await cookieOf(world.db, world.nele.actor);
    const text = await wordsOf(await call(calls, { path: '/x', params, cookie, context }));
    const order = ['Kerkstraat Rita', 'Zandstraat Adil', 'Zonder adres Omar'];
    const places = order.map((word) => text.indexOf(word));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(text).toContain('0470 12 34 01');
    expect(text).toContain('Bonjour Adil, ici Nele');
    expect(text).toContain('Na gebruik versnipperen');
    const leila = await cookieOf(world.db, world.leila.actor);
    expect((await call(calls, { path: '/x', params, cookie: leila, context })).status).toBe(404);
  });
});

describe('the picture for sharing', () => {
  const scene = async () => {
    const world = await makeWorld(database.db);
    const [a, b] = [await published(world), await published(world, { ...anytime, title: 'Taart' })];
    await publishSheet(world.nele, world.hood.slug, '2026-11-23', {
      version: 0,
      origin: 'https://burenblad.example',
    });
    const ask = (number: string, hood = world.hood.slug) =>
      call(picture, { path: '/x', params: { hood, number }, context: contextOf(world.db) });
    return { world, a, b, ask };
  };

  it('is everybody’s, and changes at once when an author takes a post back', async () => {
    const { world, a, ask } = await scene();
    const before = await ask('1');
    expect(before.headers.get('Content-Type')).toBe('image/png');
    const { width, height } = PNG.sync.read(Buffer.from(await before.arrayBuffer()));
    expect([width, height]).toEqual([1200, 630]);
    expect((await ask('1')).headers.get('ETag')).toBe(before.headers.get('ETag'));
    await withdrawPost(authorOf(world, a), a.id);
    expect((await ask('1')).headers.get('ETag')).not.toBe(before.headers.get('ETag'));
  });

  it('is not there for a sheet that is none, was withdrawn, or is another street’s', async () => {
    const { world, ask } = await scene();
    for (const number of ['2', '0', '1-1', 'x', '../1', ''])
      expect((await ask(number)).status).toBe(404);
    expect((await ask('1', world.otherHood.slug)).status).toBe(404);
    expect((await ask('1', 'nergens')).status).toBe(404);
    await world.db.update(edition).set({
      status: 'withdrawn',
      withdrawnAt: world.nele.now,
      withdrawnReason: 'Fout nummer.',
    });
    expect((await ask('1')).status).toBe(404);
  });
});

describe('the reply slips', () => {
  it('are a paper for the desk', async () => {
    const world = await makeWorld(database.db);
    const cookie = await cookieOf(world.db, world.nele.actor);
    const params = { hood: world.hood.slug };
    const answer = await call(slips, { path: '/x', params, cookie, context: contextOf(world.db) });
    expectPaper(answer, 'burenblad-slips-rechteroever');
    expect((await answer.text()).slice(0, 5)).toBe('%PDF-');
  });
});
