import { describe, expect, it } from 'vitest';
import { callsPage, PAGE, pageOf } from '#app/features/desk/calls-page.server.ts';
import { MOST } from '#app/features/desk/today.server.ts';
import { todayPage } from '#app/features/desk/today-page.server.ts';
import { restOf, wholeKind } from '#app/features/desk/today-rest.ts';
import { CAST_NOW } from '#db/cast.ts';
import { call, callReason, person } from '#db/schema.ts';
import { testDatabase } from '#tests/support/database.ts';
import { DAY, makeWorld, type World } from '#tests/support/world.ts';

const database = testDatabase();
const at = (path: string) => new Request(`http://here${path}`);

/** Neighbours to call: so many now, so many tomorrow. */
const waiting = async ({ hood }: World, now: number, later: number) => {
  const ids = Array.from(
    { length: now + later },
    (_, nth) => `buur-${String(nth).padStart(3, '0')}`,
  );
  const inHood = { neighbourhoodId: hood.id };
  await database.db.insert(person).values(
    ids.map((id) => ({
      ...inHood,
      id,
      firstName: 'Buur',
      channel: 'visit' as const,
      languages: ['nl' as const],
      createdAt: CAST_NOW,
    })),
  );
  await database.db.insert(call).values(
    ids.map((id, nth) => ({
      ...inHood,
      id: `call-${id}`,
      personId: id,
      notBefore: nth < now ? CAST_NOW : new Date(CAST_NOW.getTime() + DAY),
      openedAt: CAST_NOW,
    })),
  );
  await database.db.insert(callReason).values(
    ids.map((id) => ({
      id: `why-${id}`,
      callId: `call-${id}`,
      kind: 'call_back' as const,
      targetId: id,
      at: CAST_NOW,
    })),
  );
};

describe('a long call list', () => {
  it('comes page by page, with the count of the whole', async () => {
    const world = await makeWorld(database.db);
    await waiting(world, PAGE + 2, PAGE + 1);
    const first = await callsPage(world.nele, world.hood);
    expect(first).toMatchObject({ page: 1, pages: 2, count: { now: PAGE + 2, later: PAGE + 1 } });
    expect([first.now.length, first.later.length]).toEqual([PAGE, PAGE]);
    expect(first.title).toContain(`(${PAGE + 2})`);
    const second = await callsPage(world.nele, world.hood, 2);
    expect([second.now.length, second.later.length]).toEqual([2, 1]);
    const ids = [...first.now, ...second.now, ...first.later, ...second.later].map(({ id }) => id);
    expect(new Set(ids).size).toBe(2 * PAGE + 3);
    // Where the last call of the last page was made, one lands on what is left.
    expect((await callsPage(world.nele, world.hood, 9)).page).toBe(2);
  });

  it('takes any page that is asked for, and the first where it is none', () => {
    expect(pageOf(at('/calls?page=3'))).toBe(3);
    for (const page of ['', '?page=', '?page=0', '?page=-2', '?page=1.5', '?page=x'])
      expect(pageOf(at(`/calls${page}`))).toBe(1);
  });
});

describe('today’s list', () => {
  it('says of each kind how many more there are, and where', async () => {
    const world = await makeWorld(database.db);
    await waiting(world, MOST + 3, 0);
    const page = await todayPage(world.nele, world.hood);
    expect(page.more).toBe(3);
    expect(page.rest).toEqual([
      { label: 'today_more_calls', count: 3, href: '/desk/rechteroever/calls' },
    ]);
  });

  it('shows all of a kind that has no page of its own', () => {
    const shown = { calls: 5, responses: 5, introductions: 5, toRead: 5, drafts: 5, expiring: 5 };
    const rest = restOf('/desk/here', { ...shown, drafts: 7, toRead: 6 }, shown);
    expect(rest).toEqual([
      { label: 'today_more_read', count: 1, href: '/desk/here/review' },
      { label: 'today_more_drafts', count: 2, href: '/desk/here?all=drafts' },
    ]);
    expect(wholeKind(at('/desk/here?all=drafts'))).toBe('drafts');
    for (const other of ['', '?all=calls', '?all=', '?all=__proto__'])
      expect(wholeKind(at(`/desk/here${other}`))).toBeNull();
  });
});
