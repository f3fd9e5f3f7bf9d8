import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { respond } from '#app/features/introductions/respond.server.ts';
import { findNumber } from '#app/features/introductions/slips/number.server.ts';
import { changePost } from '#app/features/posts/change.server.ts';
import { withCheckDigit } from '#app/features/posts/code.ts';
import { declinePost } from '#app/features/posts/decline.server.ts';
import { giveCode } from '#app/features/posts/give-code.server.ts';
import { findByCode } from '#app/features/posts/published.server.ts';
import { withdrawPost } from '#app/features/posts/withdraw.server.ts';
import { withdrawEdition } from '#app/features/sheets/withdraw-edition.server.ts';
import { CAST_NOW } from '#db/cast.ts';
import { delivery, edition, neighbourhood, place, post } from '#db/schema.ts';
import { testDatabase } from '#tests/support/database.ts';
import { publishSheet } from '#tests/support/publish-sheet.ts';
import {
  anytime,
  authorOf,
  DAY,
  makeWorld,
  published,
  submission,
  submitted,
  type World,
} from '#tests/support/world.ts';

const database = testDatabase();
const MONTH = 30.5 * DAY;
const ago = (months: number) => new Date(CAST_NOW.getTime() - months * MONTH);

/** A post that stood on a sheet, and closed long ago. */
const closedPost = async (world: World, closedMonthsAgo: number, printedMonthsAgo: number) => {
  const one = await published(world, anytime);
  const { edition: sheet } = await publishSheet(world.nele, world.hood.slug, '2026-11-23', {
    version: 0,
    origin: 'https://burenblad.example',
  });
  await withdrawPost(world.nele, one.id);
  await world.db
    .update(post)
    .set({ closedAt: ago(closedMonthsAgo) })
    .where(eq(post.id, one.id));
  await world.db
    .update(edition)
    .set({ publishedAt: ago(printedMonthsAgo) })
    .where(eq(edition.id, sheet.id));
  return { ...one, sheet };
};

const bring = async (world: World, editionId: string, monthsAgo: number, closed = false) => {
  const id = world.nele.newId();
  await world.db.insert(place).values({
    id,
    neighbourhoodId: world.hood.id,
    name: 'Wachtzaal',
    kind: 'waiting_room',
    address: 'Kerkstraat 1',
    position: 0,
    createdAt: CAST_NOW,
    closedAt: closed ? CAST_NOW : null,
  });
  await world.db.insert(delivery).values({
    id: world.nele.newId(),
    placeId: id,
    editionId,
    sheets: 1,
    at: ago(monthsAgo),
  });
};

/** Would the code be given out? Asked with numbers of two digits, of which there are but ten. */
const isGivenOut = async (world: World, code: string): Promise<boolean> => {
  const short = withCheckDigit('3');
  const digits = (codeDigits: number) =>
    world.db.update(neighbourhood).set({ codeDigits }).where(eq(neighbourhood.id, world.hood.id));
  await digits(1);
  await world.db.update(post).set({ code: short }).where(eq(post.code, code));
  const given = new Set<string>();
  for (let nth = 0; nth < 60; nth++)
    given.add(await giveCode(world.nele, world.hood.id, `any-${nth}`));
  await world.db.update(post).set({ code }).where(eq(post.code, short));
  await digits(3);
  return given.has(short);
};

describe('a number', () => {
  it('is given out again when neither its post nor a sheet is younger than a year', async () => {
    const world = await makeWorld(database.db);
    const { code } = await closedPost(world, 13, 14);
    expect(await isGivenOut(world, code)).toBe(true);
  });

  it('is kept while a sheet of the last twelve months shows it, even one that was withdrawn', async () => {
    const world = await makeWorld(database.db);
    const { code, sheet } = await closedPost(world, 13, 2);
    expect(await isGivenOut(world, code)).toBe(false);
    await withdrawEdition(
      world.nele,
      world.hood.slug,
      { number: 1, correction: 0 },
      { reason: 'fout', version: sheet.version },
    );
    expect(await isGivenOut(world, code)).toBe(false);
  });

  it('is kept while an old sheet was brought somewhere this year, or still hangs', async () => {
    const world = await makeWorld(database.db);
    const { code, sheet } = await closedPost(world, 20, 20);
    await bring(world, sheet.id, 15, true);
    expect(await isGivenOut(world, code)).toBe(true);
    await bring(world, sheet.id, 15);
    expect(await isGivenOut(world, code)).toBe(false);
    await world.db.update(delivery).set({ undoneAt: CAST_NOW });
    expect(await isGivenOut(world, code)).toBe(true);
    await bring(world, sheet.id, 2, true);
    expect(await isGivenOut(world, code)).toBe(false);
  });

  it('leads to what is gone, without a word of it, also while it is read anew', async () => {
    const world = await makeWorld(database.db);
    const one = await published(world, { ...anytime, title: 'Een geheime rit' });
    const { title: _, ...words } = submission(anytime);
    await changePost(authorOf(world, one), one.id, {
      ...words,
      title: 'Een andere rit',
      version: one.version,
    });
    const gone = { gone: { kind: 'request', category: 'lift' } };
    expect(await findByCode(world.visitor, world.hood.id, one.code)).toEqual(gone);
    await withdrawPost(authorOf(world, one), one.id);
    expect(await findByCode(world.visitor, world.hood.id, one.code)).toEqual(gone);
    await expect(findByCode(world.visitor, world.otherHood.id, one.code)).rejects.toThrow(
      'not found',
    );
  });

  it('leads to the same post from the site, from a slip and by an answer', async () => {
    const world = await makeWorld(database.db);
    const { code, ...old } = await closedPost(world, 13, 14);
    const led = async () => {
      const onSite = await findByCode(world.visitor, world.hood.id, code);
      const onSlip = await findNumber(world.nele, world.hood.id, [...code].join(' '));
      const key = world.nele.newToken();
      const who = { firstName: 'Kevin', phone: '+32471223344' };
      const answered = await respond(world.visitor, world.hood.slug, code, {
        ...{ who, key, route: 'web' },
      }).then(
        ({ response }) => response.postId,
        (error) => error.message,
      );
      return { open: 'post' in onSite, slip: onSlip?.id, answered };
    };
    await world.db
      .update(post)
      .set({ submittedAt: ago(15) })
      .where(eq(post.id, old.id));
    const gone = { open: false, slip: old.id, answered: 'error_post_just_closed' };
    expect(await led()).toEqual(gone);
    // The number is given out again: on no paper while nobody has read the post, nor where nobody ever does.
    const unread = await submitted(world, anytime);
    await world.db.update(post).set({ code }).where(eq(post.id, unread.id));
    expect(await led()).toEqual(gone);
    await declinePost(world.nele, unread.id, { reason: 'Dit is reclame.', version: 1 });
    expect(await led()).toEqual(gone);
    const fresh = await published(world, anytime);
    await world.db.update(post).set({ code }).where(eq(post.id, fresh.id));
    expect(await led()).toEqual({ open: true, slip: fresh.id, answered: fresh.id });
    // While it is read anew, it is still the one on paper.
    const { title: _, ...words } = submission(anytime);
    const title = 'Een andere rit';
    await changePost(authorOf(world, fresh), fresh.id, { ...words, title, version: fresh.version });
    expect(await led()).toEqual({ ...gone, slip: fresh.id });
  });
});
