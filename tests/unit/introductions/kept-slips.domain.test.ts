import { describe, expect, it } from 'vitest';
import { intakePage } from '#app/features/desk/intake-page.server.ts';
import { enterSlip } from '#app/features/introductions/slips/enter.server.ts';
import { finishSlip, keptSlipFacts } from '#app/features/introductions/slips/finish.server.ts';
import {
  slipAnswerSchema,
  slipDraftSchema,
  slipSchema,
} from '#app/features/introductions/slips/form.ts';
import { listPile } from '#app/features/introductions/slips/queries.server.ts';
import { listOpenDrafts, saveDraft } from '#app/features/posts/intake/drafts.server.ts';
import { writeDraft } from '#app/features/posts/intake/write-draft.server.ts';
import { withdrawPost } from '#app/features/posts/withdraw.server.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { intakeDraft, response, slip } from '#db/schema.ts';
import { testDatabase } from '#tests/support/database.ts';
import {
  authorOf,
  counted,
  expectAllOrNothing,
  makeWorld,
  published,
} from '#tests/support/world.ts';

const database = testDatabase();
const nextKey = counted('secret-of-a-slip-that-was-kept');

/** A card with a good number, of somebody who wrote no phone. */
const scene = async () => {
  const world = await makeWorld(database.db);
  const { hood } = world;
  const post = await published(world);
  const typed = { code: post.code, help: 'on', firstName: 'Fons', words: 'Ik kook graag.' };
  await enterSlip(world.nele, hood, slipDraftSchema.parse({ key: nextKey(), ...typed }));
  const [draft] = await listOpenDrafts(world.nele, hood.id);
  const answer = (more: Record<string, string> = { phone: '0471 22 33 55' }) =>
    slipAnswerSchema.parse({ key: nextKey(), ...typed, ...more });
  return { world, hood, post, typed, draftId: draft?.id ?? '', answer };
};

describe('a card that was kept', () => {
  it('says its post, and comes back to its form as it was typed', async () => {
    const { world, hood, post, typed, draftId } = await scene();
    const { about } = await intakePage(world.nele, hood, draftId);
    expect(about).toEqual({
      code: [...post.code].join(' '),
      post: expect.objectContaining({ title: post.title, open: true }),
      answer: `/desk/${hood.slug}/incoming-slips/drafts/${draftId}`,
    });
    expect(await keptSlipFacts(world.nele, hood, draftId)).toEqual({ ...typed, phone: '' });
    // What is typed about the conversation meanwhile leaves the number where it is.
    const fields = { code: post.code, firstName: 'Alfons', text: 'Ik kook.' };
    await saveDraft(world.nele, hood.id, draftId, { version: 2, fields });
    expect(await keptSlipFacts(world.nele, hood, draftId)).toMatchObject({ firstName: 'Alfons' });
    await withdrawPost(authorOf(world, post), post.id);
    expect((await intakePage(world.nele, hood, draftId)).about).toMatchObject({ answer: null });
  });

  it('becomes the answer it was, under the number that is written on it', async () => {
    const { world, hood, post, draftId, answer } = await scene();
    expect(await finishSlip(world.nele, hood, draftId, answer())).toEqual({ number: 1 });
    const [made] = await world.db.select().from(response);
    expect(made).toMatchObject({ postId: post.id, route: 'paper' });
    expect(made?.note).toContain('Ik kook graag.');
    expect(await listPile(world.nele, hood.id)).toMatchObject([
      { number: 1, postId: post.id, draftId: null },
    ]);
    expect(await listOpenDrafts(world.nele, hood.id)).toEqual([]);
    // Not a word of it is kept twice.
    const [draft] = await world.db.select().from(intakeDraft);
    expect(draft?.fields).toEqual({});
    await expect(finishSlip(world.nele, hood, draftId, answer())).rejects.toThrow(NotFound);
  });

  it('asks for a number, and for a post that is still open', async () => {
    const { world, hood, post, draftId, answer } = await scene();
    expect(slipAnswerSchema.safeParse({ key: nextKey(), words: 'Ik brei.' }).success).toBe(false);
    expect(slipSchema.safeParse({ key: nextKey(), words: 'Ik brei.' }).success).toBe(true);
    await withdrawPost(authorOf(world, post), post.id);
    await expect(finishSlip(world.nele, hood, draftId, answer())).rejects.toThrow(
      new Conflict('error_slip_gone'),
    );
    expect(await listOpenDrafts(world.nele, hood.id)).toHaveLength(1);
  });

  it('is finished by its own desk, whole or not at all, and only where it was a card', async () => {
    const { world, hood, draftId, answer } = await scene();
    for (const ctx of [world.leila, world.visitor]) {
      await expect(keptSlipFacts(ctx, hood, draftId)).rejects.toThrow(NotFound);
      await expect(finishSlip(ctx, hood, draftId, answer())).rejects.toThrow(NotFound);
    }
    const phoned = await writeDraft(world.nele, hood.id, { text: 'Ik zoek een ladder.' });
    await expect(finishSlip(world.nele, hood, phoned.id, answer())).rejects.toThrow(NotFound);
    expect(await world.db.select().from(slip)).toMatchObject([{ draftId }]);
    await expectAllOrNothing(world.nele, (ctx) => finishSlip(ctx, hood, draftId, answer()));
  });
});
