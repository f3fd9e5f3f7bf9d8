import { eq, isNull } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { askBoth } from '#app/features/introductions/ask.server.ts';
import { cancelIntroduction } from '#app/features/introductions/cancel.server.ts';
import { closeOrphanResponses } from '#app/features/introductions/close-orphans.server.ts';
import { openAftercare } from '#app/features/introductions/open-aftercare.server.ts';
import { proposeIntroduction } from '#app/features/introductions/propose.server.ts';
import { contactFor, findIntroduction } from '#app/features/introductions/queries.server.ts';
import { recordYes } from '#app/features/introductions/record-yes.server.ts';
import { respond } from '#app/features/introductions/respond.server.ts';
import { endOf } from '#app/features/introductions/responses.server.ts';
import { takePostBack } from '#app/features/introductions/take-post-back.server.ts';
import { withdrawContactConsent } from '#app/features/introductions/withdraw-contact.server.ts';
import { mergePeople } from '#app/features/people/merge-people.server.ts';
import { changePost } from '#app/features/posts/change.server.ts';
import type { Post } from '#app/features/posts/queries.server.ts';
import { CAST_NOW } from '#db/cast.ts';
import { call, callReason, outbox, person, post as posts, response, takeBack } from '#db/schema.ts';
import { testDatabase } from '#tests/support/database.ts';
import {
  anytime,
  authorOf,
  counted,
  DAY,
  expectAllOrNothing,
  makeWorld,
  published,
  submitted,
  type World,
} from '#tests/support/world.ts';

const database = testDatabase();
const nextKey = counted('secret-of-an-answer-on-the-site');
const YES = { wording: 'Ja, dat mag.', language: 'nl', route: 'phone' } as const;

const answer = async (world: World, post: Post, firstName: string, phone: string) =>
  (
    await respond(world.visitor, world.hood.slug, post.code, {
      who: { firstName, phone },
      route: 'web',
      key: nextKey(),
    })
  ).response;

/** Maria's post; Kevin was proposed to her, Samira waits. */
const scene = async () => {
  const world = await makeWorld(database.db);
  const post = await published(world, anytime);
  const kevin = await answer(world, post, 'Kevin', '+32471223344');
  const samira = await answer(world, post, 'Samira', '+32472223344');
  const intro = await proposeIntroduction(world.nele, post.id, { responseId: kevin.id });
  return { world, post, kevin, samira, intro, maria: authorOf(world, post) };
};
const asked = async () => {
  const made = await scene();
  return { ...made, intro: await askBoth(made.world.nele, made.intro.id, made.intro) };
};
const shared = async () => {
  const made = await asked();
  await recordYes(made.world.nele, made.intro.id, 'author', YES);
  return { ...made, intro: await recordYes(made.world.nele, made.intro.id, 'other', YES) };
};

/** Who is to be called about what. */
const openReasons = async (world: World) =>
  (
    await world.db
      .select({ name: person.firstName, kind: callReason.kind })
      .from(callReason)
      .innerJoin(call, eq(call.id, callReason.callId))
      .innerJoin(person, eq(person.id, call.personId))
      .where(isNull(callReason.doneAt))
  )
    .map(({ name, kind }) => `${name} ${kind}`)
    .sort();
const endOfAnswer = async (world: World, id: string) =>
  (await world.db.select().from(response).where(eq(response.id, id)))[0]?.closeReason;
const stateOf = async (world: World, id: string) => (await findIntroduction(world.nele, id)).state;

describe('takePostBack', () => {
  it('ends what was asked: who was asked, and who waited, hear the truth', async () => {
    const { world, post, samira, intro, maria } = await asked();
    await recordYes(world.nele, intro.id, 'author', YES);
    await takePostBack(maria, post.id);
    expect(await stateOf(world, intro.id)).toBe('cancelled');
    expect(await endOfAnswer(world, samira.id)).toBe('post_closed');
    expect(await openReasons(world)).toEqual(['Kevin introduction_off', 'Samira post_gone']);
    // One line for the worker: the post. Its yes went with it.
    expect(await world.db.select().from(takeBack)).toMatchObject([
      { personId: post.authorId, scope: 'site', introductionId: null, seenAt: null },
    ]);
    await expect(recordYes(world.nele, intro.id, 'other', YES)).rejects.toThrow(
      'error_introduction_over',
    );
    // The clock finds nothing left to do.
    expect(await closeOrphanResponses(world.system)).toBe(0);
  });

  it('tells who answered and was not asked yet, by a message where that is their way', async () => {
    const { world, post, kevin, intro } = await scene();
    await world.db
      .update(person)
      .set({ channel: 'email', email: 'kevin@example.org' })
      .where(eq(person.id, kevin.personId));
    await takePostBack(world.nele, post.id);
    expect(await stateOf(world, intro.id)).toBe('cancelled');
    expect(await endOfAnswer(world, kevin.id)).toBe('post_closed');
    expect(await openReasons(world)).toEqual(['Samira post_gone']);
    expect(await world.db.select().from(outbox)).toMatchObject([
      { personId: kevin.personId, kind: 'post_gone' },
    ]);
    // The desk did it on the author's word: it knows.
    expect(await world.db.select().from(takeBack)).toEqual([]);
  });

  it('leaves alone who has each other’s number already: aftercare comes', async () => {
    const { world, post, samira, intro, maria } = await shared();
    await takePostBack(maria, post.id);
    const after = await findIntroduction(world.nele, intro.id);
    expect(after.state).toBe('shared');
    expect(await contactFor(maria, after)).toMatchObject({ firstName: 'Kevin' });
    expect(await endOfAnswer(world, samira.id)).toBe('post_closed');
    expect(await openAftercare(world.as({ type: 'system' }, new Date(+CAST_NOW + 7 * DAY)))).toBe(
      1,
    );
  });

  it('is for the author and the desk, once', async () => {
    const { world, post, maria } = await scene();
    const other = await published(world);
    for (const stranger of [world.leila, world.visitor, authorOf(world, other)])
      await expect(takePostBack(stranger, post.id)).rejects.toThrow('not found');
    await takePostBack(maria, post.id);
    await expect(takePostBack(maria, post.id)).rejects.toThrow('error_closed');
    expect(await world.db.select().from(takeBack)).toHaveLength(1);
  });

  it('stays whole or not at all', async () => {
    const { post, maria } = await asked();
    await expectAllOrNothing(maria, (ctx) => takePostBack(ctx, post.id));
  });
});

describe('closeOrphanResponses', () => {
  it('keeps the answers of a post that is read anew, and tells those of one that ended', async () => {
    const { world, post, samira, maria } = await scene();
    const { title, text, language, whenDay, whenDate, whenTime, whenPart } = post;
    await changePost(maria, post.id, {
      ...{ title, text: `${text} Elke week.`, language, version: post.version },
      ...{ whenDay, whenDate, whenTime, whenPart },
    });
    expect(await closeOrphanResponses(world.system)).toBe(0);
    expect(await endOf(world.system, samira)).toBeNull();
    await world.db
      .update(posts)
      .set({ status: 'closed', closeReason: 'expired', closedAt: CAST_NOW })
      .where(eq(posts.id, post.id));
    // Kevin was proposed and nobody had asked him: he too was promised a call.
    expect(await closeOrphanResponses(world.system)).toBe(2);
    expect(await openReasons(world)).toEqual(['Kevin post_gone', 'Samira post_gone']);
  });

  it('leaves those who were asked to say yes, unless the post was declined', async () => {
    const { world, post, intro } = await asked();
    const gone = (changes: Partial<typeof posts.$inferInsert>) =>
      world.db.update(posts).set(changes).where(eq(posts.id, post.id));
    await gone({ status: 'closed', closeReason: 'expired', closedAt: CAST_NOW });
    await closeOrphanResponses(world.system);
    expect(await stateOf(world, intro.id)).toBe('asked');
    await gone({ status: 'declined', closeReason: null });
    await closeOrphanResponses(world.system);
    expect(await stateOf(world, intro.id)).toBe('cancelled');
    expect(await openReasons(world)).toContain('Kevin introduction_off');
  });
});

describe('a yes that is taken back', () => {
  it('is told to the worker before, after and at the end, and not where she did it', async () => {
    const { world, intro, maria, kevin, post } = await asked();
    const side = world.as({ type: 'responder', responseId: kevin.id });
    await recordYes(world.nele, intro.id, 'other', YES);
    await withdrawContactConsent(side, intro.id, 'other');
    await withdrawContactConsent(side, intro.id, 'other');
    await recordYes(world.nele, intro.id, 'author', YES);
    await withdrawContactConsent(world.nele, intro.id, 'author');
    await recordYes(world.nele, intro.id, 'author', YES);
    await recordYes(world.nele, intro.id, 'other', YES);
    await withdrawContactConsent(maria, intro.id, 'author');
    const kept = { postId: post.id, introductionId: intro.id, scope: 'contact' };
    expect(await world.db.select().from(takeBack)).toMatchObject([
      { ...kept, personId: kevin.personId },
      { ...kept, personId: post.authorId },
    ]);
  });

  it('counts as one where a side says no after its yes', async () => {
    const { world, intro, maria } = await asked();
    const no = { side: 'author', reason: null } as const;
    await recordYes(world.nele, intro.id, 'author', YES);
    await expectAllOrNothing(maria, (ctx) => cancelIntroduction(ctx, intro.id, no));
    expect(await world.db.select().from(takeBack)).toMatchObject([{ scope: 'contact' }]);
  });
});

describe('a no without a yes', () => {
  it('takes nothing back', async () => {
    const { world, intro, maria } = await asked();
    await cancelIntroduction(maria, intro.id, { side: 'author', reason: null });
    expect(await world.db.select().from(takeBack)).toEqual([]);
  });
});

describe('a merge between the two yeses', () => {
  it('keeps the yes that was said: the second shares, with the kept one', async () => {
    const { world, intro, kevin, maria } = await asked();
    await recordYes(world.nele, intro.id, 'other', YES);
    const twin = await submitted(world, {
      ...anytime,
      contact: { firstName: 'Kevin', phone: '+32475000000', email: null, channel: 'phone' },
    });
    await mergePeople(world.nele, world.hood.id, twin.authorId, kevin.personId);
    const both = await recordYes(world.nele, intro.id, 'author', YES);
    expect(both).toMatchObject({ state: 'shared', otherId: twin.authorId });
    expect(await contactFor(maria, both)).toMatchObject({ phone: '+32475000000' });
  });
});
