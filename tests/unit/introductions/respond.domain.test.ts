import { and, eq, isNull } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { waitingResponses } from '#app/features/desk/today.server.ts';
import { closeOrphanResponses } from '#app/features/introductions/close-orphans.server.ts';
import { enterResponse } from '#app/features/introductions/enter-response.server.ts';
import { proposeIntroduction } from '#app/features/introductions/propose.server.ts';
import { respond } from '#app/features/introductions/respond.server.ts';
import {
  countWaitingResponses,
  endOf,
  findResponse,
  listResponses,
  placeOf,
} from '#app/features/introductions/responses.server.ts';
import { responsesFacts } from '#app/features/introductions/responses-facts.server.ts';
import { withdrawResponse } from '#app/features/introductions/withdraw-response.server.ts';
import { withdrawPost } from '#app/features/posts/withdraw.server.ts';
import type { Actor } from '#app/lib/ctx.ts';
import { Forbidden, NotFound } from '#app/lib/errors.ts';
import { callReason, introduction, post as posts, response } from '#db/schema.ts';
import { testDatabase } from '#tests/support/database.ts';
import {
  authorOf,
  counted,
  expectAllOrNothing,
  makeWorld,
  published,
  submitted,
} from '#tests/support/world.ts';

const database = testDatabase();
const nextKey = counted('secret-of-an-answer-on-the-site');
const answer = (firstName: string, phone: string, key = nextKey()) => ({
  who: { firstName, phone },
  route: 'web' as const,
  key,
});
const KEVIN = ['Kevin', '+32471223344'] as const;
const SAMIRA = ['Samira', '+32472223344'] as const;

const scene = async (mode: 'worker' | 'direct' = 'worker') => {
  const world = await makeWorld(database.db, { introductionMode: mode });
  return { world, post: await published(world) };
};

describe('respond', () => {
  it('lets neighbours wait in order, each with the truth about the place', async () => {
    const { world, post } = await scene();
    const { visitor, hood } = world;
    const kevin = await respond(visitor, hood.slug, post.code, answer(...KEVIN));
    const samira = await respond(visitor, hood.slug, post.code, answer(...SAMIRA));
    expect(await placeOf(world.system, kevin.response)).toBe(1);
    expect(await placeOf(world.system, samira.response)).toBe(2);
    expect(await countWaitingResponses(world.nele, hood.id)).toBe(2);
    await withdrawResponse(world.system, kevin.response.id);
    expect(await placeOf(world.system, samira.response)).toBe(1);
  });

  it('lets a slip hear that somebody was first, until it is its turn', async () => {
    const { world, post } = await scene();
    const { visitor, nele, hood } = world;
    const waits = () =>
      world.db
        .select({ targetId: callReason.targetId })
        .from(callReason)
        .where(and(eq(callReason.kind, 'response_waits'), isNull(callReason.doneAt)));
    const slip = (who: readonly [string, string]) =>
      respond(nele, hood.slug, post.code, { ...answer(...who), route: 'paper' });
    const kevin = await slip(KEVIN);
    expect(await waits()).toEqual([]);
    await proposeIntroduction(nele, post.id, { responseId: kevin.response.id });
    const samira = await slip(SAMIRA);
    expect(await placeOf(world.system, samira.response)).toBe(2);
    expect(await waits()).toEqual([{ targetId: samira.response.id }]);
    // On the site the page says so; nobody needs to call.
    await respond(visitor, hood.slug, post.code, answer('Luc', '+32474223344'));
    expect(await waits()).toHaveLength(1);
    await proposeIntroduction(nele, post.id, { responseId: samira.response.id });
    expect(await waits()).toEqual([]);
  });

  it('counts the row alike at the desk, and leaves it out of today while the post is read anew', async () => {
    const { world, post } = await scene();
    const { visitor, nele, hood } = world;
    const kevin = await respond(visitor, hood.slug, post.code, answer(...KEVIN));
    await proposeIntroduction(nele, post.id, { responseId: kevin.response.id });
    const samira = await respond(visitor, hood.slug, post.code, answer(...SAMIRA));
    expect(await placeOf(world.system, samira.response)).toBe(2);
    const { lines } = await responsesFacts(nele, hood, post.id, '');
    expect(lines.find(({ id }) => id === samira.response.id)).toMatchObject({ place: 2 });
    expect(await waitingResponses(nele, hood)).toMatchObject([{ place: 2 }]);
    await world.db.update(posts).set({ status: 'submitted' }).where(eq(posts.id, post.id));
    expect(await waitingResponses(nele, hood)).toEqual([]);
  });

  it('says to the worker who types it that somebody was first', async () => {
    const { world, post } = await scene();
    const { nele, hood } = world;
    const enter = ([firstName, phone]: readonly [string, string]) =>
      enterResponse(nele, hood, post, { firstName, phone, route: 'phone' });
    expect(await enter(KEVIN)).toBe('notice_response_entered');
    expect(await enter(SAMIRA)).toBe('notice_response_entered_second');
    expect(await enter(SAMIRA)).toBe('notice_response_known');
  });

  it('makes one of two answers of one person, and of one form sent twice', async () => {
    const { world, post } = await scene();
    const { visitor, nele, hood } = world;
    const first = await respond(visitor, hood.slug, post.code, answer(...KEVIN, 'a'.repeat(30)));
    const same = await respond(visitor, hood.slug, post.code, answer(...KEVIN, 'a'.repeat(30)));
    expect(same).toEqual({ response: first.response, again: false });
    const slip = await respond(nele, hood.slug, post.code, {
      ...answer(...KEVIN),
      route: 'paper',
    });
    expect(slip.again).toBe(true);
    expect(slip.response.id).toBe(first.response.id);
    expect(await world.db.select().from(response)).toHaveLength(1);
  });

  it('refuses an author’s own post, one that just closed, and one that never was public', async () => {
    const { world, post } = await scene();
    const { visitor, hood } = world;
    const maria = answer('Maria', '+32470123456');
    await expect(respond(visitor, hood.slug, post.code, maria)).rejects.toMatchObject({
      code: 'error_own_post',
    });
    const hidden = await submitted(world);
    await expect(respond(visitor, hood.slug, hidden.code, answer(...KEVIN))).rejects.toThrow(
      NotFound,
    );
    await withdrawPost(authorOf(world, post), post.id);
    await expect(respond(visitor, hood.slug, post.code, answer(...KEVIN))).rejects.toMatchObject({
      code: 'error_post_just_closed',
    });
  });

  it('is for its own neighbourhood, all or nothing, and private', async () => {
    const { world, post } = await scene();
    const { visitor, leila, hood } = world;
    await expect(respond(leila, hood.slug, post.code, answer(...KEVIN))).rejects.toThrow(Forbidden);
    const key = nextKey();
    await expectAllOrNothing(visitor, (ctx) =>
      respond(ctx, hood.slug, post.code, answer(...KEVIN, key)),
    );
    const [made] = await world.db.select().from(response);
    const strangers: Actor[] = [
      { type: 'visitor' },
      leila.actor,
      { type: 'author', postId: post.id },
      { type: 'responder', responseId: 'another' },
      { type: 'neighbour', accountId: 'a', personId: 'b', neighbourhoodId: hood.id },
    ];
    for (const actor of strangers) {
      await expect(findResponse(world.as(actor), made?.id ?? '')).rejects.toThrow(NotFound);
      await expect(withdrawResponse(world.as(actor), made?.id ?? '')).rejects.toThrow(NotFound);
    }
    await expect(listResponses(leila, hood.id, post.id)).rejects.toThrow(NotFound);
  });

  it('closes with its post: at once for who reads it, in the row when the job comes by', async () => {
    const { world, post } = await scene();
    const { visitor, hood } = world;
    const { response: made } = await respond(visitor, hood.slug, post.code, answer(...KEVIN));
    await withdrawPost(authorOf(world, post), post.id);
    expect(await endOf(world.system, made)).toBe('post_closed');
    expect(await countWaitingResponses(world.nele, hood.id)).toBe(0);
    await expect(closeOrphanResponses(world.nele)).rejects.toThrow(Forbidden);
    expect(await closeOrphanResponses(world.system)).toBe(1);
    expect(await closeOrphanResponses(world.system)).toBe(0);
    const [after] = await world.db.select().from(response).where(eq(response.id, made.id));
    expect(after?.closeReason).toBe('post_closed');
  });

  it('introduces the first at once where neighbours find each other directly', async () => {
    const { world, post } = await scene('direct');
    const { visitor, hood } = world;
    const kevin = await respond(visitor, hood.slug, post.code, answer(...KEVIN));
    const samira = await respond(visitor, hood.slug, post.code, answer(...SAMIRA));
    const made = await world.db.select().from(introduction);
    expect(made).toMatchObject([{ state: 'asked', mode: 'direct', responseId: kevin.response.id }]);
    expect(await placeOf(world.system, samira.response)).toBe(2);
    // Kevin cannot after all: Samira moves up.
    await withdrawResponse(
      world.as({ type: 'responder', responseId: kevin.response.id }),
      kevin.response.id,
    );
    const now = await world.db.select().from(introduction).where(eq(introduction.state, 'asked'));
    expect(now).toMatchObject([{ responseId: samira.response.id }]);
  });
});
