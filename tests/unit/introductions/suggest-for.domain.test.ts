import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { cancelIntroduction } from '#app/features/introductions/cancel.server.ts';
import { proposeWhom } from '#app/features/introductions/propose-whom.server.ts';
import { recordOutcome } from '#app/features/introductions/record-outcome.server.ts';
import { recordYes } from '#app/features/introductions/record-yes.server.ts';
import { respond } from '#app/features/introductions/respond.server.ts';
import { suggestFor } from '#app/features/introductions/suggest-for.server.ts';
import { expirePosts } from '#app/features/posts/expire.server.ts';
import { withdrawPost } from '#app/features/posts/withdraw.server.ts';
import { NotFound } from '#app/lib/errors.ts';
import { CAST_NOW } from '#db/cast.ts';
import { introduction, person, post as posts } from '#db/schema.ts';
import type { Category, Kind } from '#db/vocabulary.ts';
import { testDatabase } from '#tests/support/database.ts';
import {
  anytime,
  authorOf,
  counted,
  DAY,
  expectAllOrNothing,
  makeWorld,
  published,
  type World,
} from '#tests/support/world.ts';

const database = testDatabase();
const nextKey = counted('secret-of-somebody-who-answered');
const YES = { wording: 'Ja, geef mijn nummer.', language: 'nl', route: 'phone' } as const;
const before = (days: number) => new Date(CAST_NOW.getTime() - days * DAY);

/** A neighbour, another each time, who wrote something that can be at any time. */
let nth = 0;
const wrote = (
  world: World,
  firstName: string,
  days = 1,
  kind: Kind = 'offer',
  category: Category = 'lift',
) => {
  const phone = `+3247000${String(1000 + nth++)}`;
  const contact = { firstName, phone, email: null, channel: 'phone' as const };
  return published(
    world,
    { ...anytime, kind, category, title: `${firstName} schreef`, contact },
    before(days),
  );
};

const scene = async () => {
  const world = await makeWorld(database.db);
  return { world, sought: await published(world) };
};
const names = async (world: World, postId: string) =>
  (await suggestFor(world.nele, postId)).map(({ firstName }) => firstName);
const whys = async (world: World, postId: string) =>
  (await suggestFor(world.nele, postId))[0]?.why.map(({ key }) => key);

describe('whom the desk may think of', () => {
  it('are those whose post fits now, the nearest subject first', async () => {
    const { world, sought } = await scene();
    await wrote(world, 'Fietser', 1, 'offer', 'cycling');
    await wrote(world, 'Chauffeur', 9);
    await wrote(world, 'Kapper', 1, 'offer', 'sewing');
    expect(await names(world, sought.id)).toEqual(['Chauffeur', 'Fietser']);
    expect(await whys(world, sought.id)).toEqual([
      'why_same',
      'why_day',
      'why_language',
      'why_channel_phone',
    ]);
  });

  it('are those whose post is over, unless they took it back or it is a year ago', async () => {
    const { world, sought } = await scene();
    await wrote(world, 'Vroeger', 60);
    await wrote(world, 'Lang geleden', 420);
    await expirePosts({ ...world.system, now: before(390) });
    await expirePosts(world.system);
    const back = await wrote(world, 'Bedacht zich');
    await withdrawPost(authorOf(world, back), back.id);
    expect(await names(world, sought.id)).toEqual(['Vroeger']);
    expect(await whys(world, sought.id)).toContain('why_wrote_before');
  });

  it('are those who would do it again, and not those for whom once was fine', async () => {
    const { world, sought } = await scene();
    for (const [firstName, outcome] of [
      ['Graag', 'again'],
      ['Genoeg', 'once'],
    ] as const) {
      const post = await wrote(world, firstName);
      const { response } = await respond(world.visitor, world.hood.slug, post.code, {
        who: { firstName: 'Kevin', phone: '+32471223344' },
        route: 'web',
        key: nextKey(),
      });
      const intro = await proposeWhom(world.nele, post.id, { responseId: response.id });
      await recordYes(world.nele, intro.id, 'author', YES);
      const { version } = await recordYes(world.nele, intro.id, 'other', YES);
      const input = { outcome, note: null, closePost: true, version };
      await recordOutcome(world.nele, intro.id, input);
    }
    expect(await names(world, sought.id)).toEqual(['Graag']);
  });

  it('are those who answered the like before, and not those who took their answer back', async () => {
    const { world, sought } = await scene();
    const other = await wrote(world, 'Rosa', 3, 'request');
    await respond(world.visitor, world.hood.slug, other.code, {
      who: { firstName: 'Kevin', phone: '+32471223344' },
      route: 'web',
      key: nextKey(),
    });
    const [line, ...rest] = await suggestFor(world.nele, sought.id);
    expect(rest).toEqual([]);
    expect(line).toMatchObject({ firstName: 'Kevin', title: 'Rosa schreef', postId: other.id });
    expect(line?.why[0]?.key).toBe('why_answered_before');
    expect(JSON.stringify(line)).not.toMatch(/\d{6}|phone":/);
  });

  it('are not those who rest, are another’s record by now, or were concerned already', async () => {
    const { world, sought } = await scene();
    const rests = await wrote(world, 'Rust');
    await database.db
      .update(person)
      .set({ pausedUntil: '2026-12-01' })
      .where(eq(person.id, rests.authorId));
    const merged = await wrote(world, 'Samengevoegd');
    await database.db
      .update(person)
      .set({ mergedInto: rests.authorId })
      .where(eq(person.id, merged.authorId));
    const known = await wrote(world, 'Gekend');
    const intro = await proposeWhom(world.nele, sought.id, { personId: known.authorId });
    expect(await names(world, sought.id)).toEqual([]);
    await cancelIntroduction(world.nele, intro.id, { side: 'worker', reason: null });
    expect(await names(world, sought.id)).toEqual([]);
  });

  it('are proposed with why, whether they wrote it now or before', async () => {
    const { world, sought } = await scene();
    const old = await wrote(world, 'Vroeger', 60);
    await expirePosts(world.system);
    const propose = (ctx: World['nele']) => proposeWhom(ctx, sought.id, { personId: old.authorId });
    await expectAllOrNothing(world.nele, propose);
    const [row] = await database.db.select().from(introduction);
    expect(row).toMatchObject({
      otherId: old.authorId,
      why: ['why_wrote_before', 'why_same', 'why_day', 'why_language:nl', 'why_channel_phone'],
    });
  });

  it('are nobody’s to see but its desk’s, and nobody once the post is over', async () => {
    const { world, sought } = await scene();
    await wrote(world, 'Chauffeur');
    for (const ctx of [world.leila, world.visitor, authorOf(world, sought)])
      await expect(suggestFor(ctx, sought.id)).rejects.toThrow(NotFound);
    await expect(suggestFor(world.nele, 'nothing')).rejects.toThrow(NotFound);
    await database.db
      .update(posts)
      .set({ status: 'closed', closeReason: 'expired', closedAt: CAST_NOW })
      .where(eq(posts.id, sought.id));
    expect(await suggestFor(world.nele, sought.id)).toEqual([]);
  });
});
