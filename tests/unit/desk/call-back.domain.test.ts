import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { callsPage, callsPrint } from '#app/features/desk/calls-page.server.ts';
import { countToday } from '#app/features/desk/today.server.ts';
import { todayPage } from '#app/features/desk/today-page.server.ts';
import { listOpenCalls } from '#app/features/people/call-queries.server.ts';
import { recordCall } from '#app/features/people/record-call.server.ts';
import { callBackLater } from '#app/features/posts/intake/call-back-later.server.ts';
import { completeIntake } from '#app/features/posts/intake/complete.server.ts';
import { discardDraft, saveDraft, startIntake } from '#app/features/posts/intake/drafts.server.ts';
import type { DraftFields, Intake } from '#app/features/posts/intake/form.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { CAST_NOW } from '#db/cast.ts';
import { callReason } from '#db/schema.ts';
import { everything, testDatabase } from '#tests/support/database.ts';
import {
  anytime,
  expectAllOrNothing,
  makeWorld,
  published,
  type World,
} from '#tests/support/world.ts';

const database = testDatabase();
const HOUR = 60 * 60 * 1000;
const at = (ctx: Ctx, hours: number): Ctx => ({
  ...ctx,
  now: new Date(CAST_NOW.getTime() + hours * HOUR),
});

/** A conversation that was put off for an hour, with Maria, whom the desk knows, unless told. */
const putOff = async (changes: DraftFields = {}) => {
  const world = await makeWorld(database.db);
  const { authorId } = await published(world, anytime);
  const { id } = await startIntake(world.nele, world.hood.id);
  const fields = { firstName: 'Maria', title: 'Rit', personId: authorId, ...changes };
  await callBackLater(world.nele, world.hood, id, { version: 1, fields, after: 'hour' });
  return { world, authorId, id, fields };
};
const UNKNOWN: DraftFields = { personId: '', firstName: 'Rosa', phone: '0477 65 43 21' };

const opened = async (world: World) =>
  (await listOpenCalls(world.nele, world.hood)).map(({ call, person }) => [
    person.id,
    call.notBefore.getTime() - CAST_NOW.getTime(),
  ]);

const reasonsAbout = (world: World, id: string) =>
  world.db.select().from(callReason).where(eq(callReason.targetId, id));

describe('a conversation that is put off, with a neighbour we know', () => {
  it('stands on the call list from then, and leads to the conversation', async () => {
    const { world, authorId, id } = await putOff();
    expect(await opened(world)).toEqual([[authorId, HOUR]]);
    const { now, later, strangersNow, strangersLater } = await callsPage(world.nele, world.hood);
    expect([now, strangersNow, strangersLater]).toEqual([[], [], []]);
    expect(later[0]?.lines).toMatchObject([
      { why: 'Bel terug. Rit', href: `/desk/rechteroever/intake/${id}`, question: false },
    ]);
    expect(later[0]?.lines[0]?.say).toMatch(/^Dag Maria, met Nele/);
  });

  it('is told once on the list of today, before and after its time', async () => {
    const { world } = await putOff();
    const next = async (ctx: Ctx) =>
      (await todayPage(ctx, world.hood)).lines
        .map(({ next, side }) => `${next} · ${side}`)
        .filter((line) => line.includes('Maria'));
    expect(await countToday(world.nele, world.hood)).toMatchObject({ calls: 0, drafts: 1 });
    expect(await next(world.nele)).toEqual([expect.stringMatching(/^Bel terug: Maria.*11:00/)]);
    const then = at(world.nele, 1);
    expect(await countToday(then, world.hood)).toMatchObject({ calls: 1, drafts: 0 });
    expect(await next(then)).toEqual([expect.stringMatching(/^Bel Maria/)]);
  });

  it('is left to be finished once the neighbour was reached', async () => {
    const { world, id } = await putOff();
    const then = at(world.nele, 1);
    const [open] = await listOpenCalls(then, world.hood);
    const attempt = { outcome: 'reached', note: null, version: open?.call.version ?? 0 } as const;
    expect(await recordCall(then, open?.call.id ?? '', attempt)).toBe('done');
    expect(await countToday(then, world.hood)).toMatchObject({ calls: 0, drafts: 1 });
    const { lines } = await todayPage(then, world.hood);
    expect(lines.find((line) => line.id === id)?.next).toBe('Maak af');
    // Typing on does not put it back.
    const fields = { personId: open?.person.id, firstName: 'Maria', title: 'Een rit' };
    await saveDraft(then, world.hood.id, id, { version: 2, fields });
    expect(await opened(world)).toEqual([]);
  });

  it('moves with another time, with another neighbour, and off the list with nobody', async () => {
    const { world, authorId, id, fields } = await putOff();
    await callBackLater(world.nele, world.hood, id, { version: 2, fields, after: 'next' });
    const monday = new Date('2026-11-23T08:00:00Z').getTime() - CAST_NOW.getTime();
    expect(await opened(world)).toEqual([[authorId, monday]]);
    const other = await published(world, {
      contact: { firstName: 'Adil', phone: '+32470123499', email: null, channel: 'phone' },
    });
    const save = (version: number, personId: string) =>
      saveDraft(world.nele, world.hood.id, id, { version, fields: { ...fields, personId } });
    await save(3, other.authorId);
    expect(await opened(world)).toEqual([[other.authorId, monday]]);
    await save(4, '');
    expect(await opened(world)).toEqual([]);
    expect((await callsPage(world.nele, world.hood)).strangersLater).toMatchObject([{ id }]);
  });

  it('is off the list once it is a post, or thrown away', async () => {
    const one = await putOff();
    await discardDraft(one.world.nele, one.world.hood.id, one.id, 2);
    expect(await opened(one.world)).toEqual([]);
    const { id: draftId } = await startIntake(one.world.nele, one.world.hood.id);
    const fields = { firstName: 'Maria', personId: one.authorId };
    await callBackLater(one.world.nele, one.world.hood, draftId, {
      version: 1,
      fields,
      after: 'hour',
    });
    const intake: Intake = {
      ...anytime,
      personId: one.authorId,
      phone: null,
      category: 'lift',
      kind: 'request',
      route: 'phone',
      title: 'Rit naar de markt',
      text: 'Heen en terug.',
      language: 'nl',
      site: 'on',
      version: 2,
    };
    await completeIntake(one.world.nele, one.world.hood, draftId, intake);
    expect(await opened(one.world)).toEqual([]);
    const reasons = await reasonsAbout(one.world, draftId);
    expect(reasons).toHaveLength(1);
    expect(reasons[0]?.doneAt).toEqual(CAST_NOW);
  });

  it('puts nobody of another neighbourhood on a list, and nobody else puts it off', async () => {
    const { world, id, fields } = await putOff();
    const draft = await startIntake(world.leila, world.otherHood.id);
    const before = await everything(world.db);
    const later = { version: 1, fields, after: 'hour' } as const;
    await expect(callBackLater(world.leila, world.otherHood, draft.id, later)).rejects.toThrow(
      'not found',
    );
    for (const stranger of [world.leila, world.visitor])
      await expect(
        callBackLater(stranger, world.hood, id, { ...later, version: 2 }),
      ).rejects.toThrow('not found');
    expect(await everything(world.db)).toEqual(before);
  });

  it('leaves all or nothing', async () => {
    const { world, id, fields } = await putOff(UNKNOWN);
    const { authorId } = await published(world, anytime);
    const save = { version: 2, fields: { ...fields, personId: authorId } };
    await expectAllOrNothing(world.nele, (ctx) => saveDraft(ctx, world.hood.id, id, save));
  });
});

describe('a conversation that is put off, with somebody we do not know yet', () => {
  it('is a line of its own on the call list and on paper, with the number as typed', async () => {
    const { world, id } = await putOff(UNKNOWN);
    const line = {
      id,
      name: 'Rosa',
      phones: [{ number: '+32477654321', shown: '0477 65 43 21' }],
      href: `/desk/rechteroever/intake/${id}`,
    };
    const soon = await callsPage(world.nele, world.hood);
    expect(soon.strangersLater).toMatchObject([{ ...line, wait: expect.stringMatching(/11:00/) }]);
    expect(soon).toMatchObject({ count: { now: 0, later: 1 }, strangersNow: [] });
    const then = await callsPage(at(world.nele, 1), world.hood);
    expect(then.strangersNow).toMatchObject([{ ...line, wait: '' }]);
    expect(then.title).toContain('(1)');
    expect((await callsPrint(world.nele, world.hood)).strangers).toMatchObject([line]);
  });

  it.each([
    ['', []],
    ['niet goed verstaan', []],
    ['0477 65', [{ number: '047765', shown: '0477 65' }]],
  ])('shows what there is of a number: %j', async (phone, phones) => {
    const { world } = await putOff({ ...UNKNOWN, firstName: '', phone });
    const { strangersLater } = await callsPage(world.nele, world.hood);
    expect(strangersLater).toMatchObject([
      { name: 'Nog geen naam', phones, lines: [{ say: null }] },
    ]);
  });

  it('is told once on the list of today', async () => {
    const { world, id } = await putOff(UNKNOWN);
    expect(await countToday(world.nele, world.hood)).toMatchObject({ calls: 0, drafts: 1 });
    const then = at(world.nele, 1);
    const counts = await countToday(then, world.hood);
    expect(counts).toMatchObject({ calls: 1, drafts: 0 });
    const { lines, count } = await todayPage(then, world.hood);
    expect(count).toBe(lines.length);
    expect(lines.filter((line) => line.id === id)).toMatchObject([
      { href: `/desk/rechteroever/calls#line-${id}`, next: 'Bel terug: Rosa' },
    ]);
  });
});
