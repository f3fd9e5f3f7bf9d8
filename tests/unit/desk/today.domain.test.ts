import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { callsPage, callsPrint } from '#app/features/desk/calls-page.server.ts';
import { countToday } from '#app/features/desk/today.server.ts';
import { todayPage } from '#app/features/desk/today-page.server.ts';
import { recordCall } from '#app/features/people/record-call.server.ts';
import { declinePost } from '#app/features/posts/decline.server.ts';
import { saveDraft, startIntake } from '#app/features/posts/intake/drafts.server.ts';
import { CAST_NOW } from '#db/cast.ts';
import { person } from '#db/schema.ts';
import { testDatabase } from '#tests/support/database.ts';
import { anytime, DAY, makeWorld, published, submitted } from '#tests/support/world.ts';

const database = testDatabase();
const ADIL = {
  firstName: 'Adil',
  phone: '+32470123499',
  email: null,
  channel: 'phone' as const,
};

describe('today', () => {
  it('has everything that waits, the most urgent first, with one next step each', async () => {
    const world = await makeWorld(database.db);
    const declined = await submitted(world);
    await declinePost(world.nele, declined.id, { reason: 'Dit is reclame.', version: 1 });
    await submitted(world, { title: 'Samen lezen', contact: ADIL });
    await published(world, { ...anytime, title: 'Kleine klus' }, new Date(+CAST_NOW - 26 * DAY));
    const draft = await startIntake(world.nele, world.hood.id);
    await saveDraft(world.nele, world.hood.id, draft.id, {
      version: 1,
      fields: { firstName: 'Rosa' },
    });
    const page = await todayPage(world.nele, world.hood);
    expect(page.lines.map(({ next }) => next)).toEqual([
      'Bel Maria',
      'Lees',
      'Maak het blad af',
      'Maak af',
      'Vraag of het mag blijven',
    ]);
    expect(page.title).toContain('(5)');
    expect(page.more).toBe(0);
    expect(page.desk).toMatchObject({ today: 5, calls: 1, toRead: 1 });
  });

  it('is not there for anybody else', async () => {
    const world = await makeWorld(database.db);
    for (const ctx of [world.leila, world.visitor]) {
      await expect(countToday(ctx, world.hood)).rejects.toThrow('not found');
      await expect(callsPage(ctx, world.hood)).rejects.toThrow('not found');
      await expect(callsPrint(ctx, world.hood)).rejects.toThrow('not found');
    }
  });
});

describe('the call list on the screen', () => {
  it('says why, in the worker’s words, and what to say, in the neighbour’s language', async () => {
    const world = await makeWorld(database.db);
    const post = await submitted(world, { language: 'fr', title: 'Trajet' });
    await world.db.update(person).set({ languages: ['fr'] });
    await declinePost(world.nele, post.id, { reason: 'C’est de la publicité.', version: 1 });
    const { now } = await callsPage(world.nele, world.hood);
    expect(now).toMatchObject([{ language: 'fr', phones: [{ shown: '0470 12 34 56' }] }]);
    expect(now[0]?.lines).toMatchObject([
      { why: 'Zeg waarom het niet op de site komt: Trajet', question: false },
    ]);
    expect(now[0]?.lines[0]?.say).toMatch(/^Bonjour Maria, ici Nele.*publicité/);
  });

  it('asks for another way after the third try', async () => {
    const world = await makeWorld(database.db);
    const post = await submitted(world);
    await declinePost(world.nele, post.id, { reason: 'Dit is reclame.', version: 1 });
    const id = (await callsPage(world.nele, world.hood)).now[0]?.id ?? '';
    for (const version of [1, 2, 3])
      await recordCall(world.nele, id, { outcome: 'no_answer', note: null, version });
    const { now, later } = await callsPage(world.nele, world.hood);
    expect(now).toEqual([]);
    expect(later).toMatchObject([{ id, otherWay: true, attempts: 3 }]);
  });

  it('is printed by street, house numbers in their order', async () => {
    const world = await makeWorld(database.db);
    const streets = ['Zandstraat 2', 'Kerkstraat 10', 'Kerkstraat 9', null];
    for (const [nth, address] of streets.entries()) {
      const contact = { ...ADIL, firstName: `Buur${nth}`, phone: `+3247012340${nth}` };
      const post = await submitted(world, { contact });
      await world.db.update(person).set({ address }).where(eq(person.id, post.authorId));
      await declinePost(world.nele, post.id, { reason: 'Dit is reclame.', version: 1 });
    }
    const { lines } = await callsPrint(world.nele, world.hood);
    expect(lines.map(({ address }) => address)).toEqual([
      'Kerkstraat 9',
      'Kerkstraat 10',
      'Zandstraat 2',
      null,
    ]);
  });
});
