import { and, eq, inArray, isNull, notInArray, or, sql } from 'drizzle-orm';
import { bumpRevision } from '#app/features/neighbourhoods/bump-revision.server.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import { type Ctx, worksIn } from '#app/lib/ctx.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { call, consent, introduction, person, personMerge } from '#db/schema.ts';
import { unfoldCall } from './fold-call.server.ts';
import { moveBack } from './merge-columns.server.ts';
import type { Merge } from './merge-people.server.ts';

/** Merges of a record that stand, newest first: who lives on in it. @throws NotFound */
export const listMerges = async (ctx: Ctx, neighbourhoodId: string, keptId: string) => {
  if (!worksIn(ctx.actor, neighbourhoodId)) throw new NotFound();
  return ctx.db
    .select({ id: personMerge.id, firstName: person.firstName, at: personMerge.at })
    .from(personMerge)
    .innerJoin(person, eq(person.id, personMerge.mergedId))
    .where(
      and(
        eq(personMerge.keptId, keptId),
        eq(personMerge.neighbourhoodId, neighbourhoodId),
        isNull(personMerge.undoneAt),
      ),
    );
};

/** What has happened since rests on the two being one. @throws Conflict('error_merge_changed') */
const expectUntouched = async (ctx: Ctx, { keptId, mergedId, moved }: Merge) => {
  const [kept] = await ctx.db.select().from(person).where(eq(person.id, keptId));
  const posts = moved['post.authorId'] ?? [];
  const since = posts.length
    ? await ctx.db
        .select({ id: introduction.id })
        .from(introduction)
        .where(
          and(
            inArray(introduction.postId, posts),
            eq(introduction.authorId, keptId),
            notInArray(introduction.id, ['', ...(moved['introduction.authorId'] ?? [])]),
          ),
        )
    : [];
  // An answer that goes back would leave its introduction, and its yes, with the other of the two.
  const answers = moved['response.personId'] ?? [];
  const introduced = answers.length
    ? await ctx.db
        .select({ id: introduction.id })
        .from(introduction)
        .where(
          and(
            inArray(introduction.responseId, answers),
            notInArray(introduction.id, ['', ...(moved['introduction.otherId'] ?? [])]),
          ),
        )
    : [];
  const calls = await ctx.db
    .select({ id: call.id })
    .from(call)
    .where(and(eq(call.personId, mergedId), isNull(call.closedAt)));
  if (kept?.mergedInto || since.length + introduced.length + calls.length > 0)
    throw new Conflict('error_merge_changed');
};

/**
 * They are two people after all: what was moved goes back, with what was agreed to about it since.
 *
 * @throws NotFound, Conflict('error_merge_undone'), Conflict('error_merge_changed') where something
 * since rests on their being one.
 */
export const undoMerge = (ctx: Ctx, neighbourhoodId: string, id: string): Promise<Merge> =>
  atomically(ctx, async (ctx) => {
    const [merge] = await ctx.db.select().from(personMerge).where(eq(personMerge.id, id));
    if (!merge || merge.neighbourhoodId !== neighbourhoodId) throw new NotFound();
    if (!worksIn(ctx.actor, neighbourhoodId)) throw new NotFound();
    if (merge.undoneAt) throw new Conflict('error_merge_undone');
    await expectUntouched(ctx, merge);
    const { keptId, mergedId, moved } = merge;
    await moveBack(ctx, keptId, mergedId, moved);
    const posts = moved['post.authorId'] ?? [];
    if (posts.length > 0)
      await ctx.db
        .update(consent)
        .set({ personId: mergedId })
        .where(and(eq(consent.personId, keptId), inArray(consent.postId, posts)));
    // A yes said since for an introduction that goes back goes with it.
    const intros = ['introduction.authorId', 'introduction.otherId'].flatMap(
      (column) => moved[column] ?? [],
    );
    if (intros.length > 0)
      await ctx.db
        .update(consent)
        .set({ personId: mergedId })
        .where(and(eq(consent.personId, keptId), inArray(consent.introductionId, intros)));
    await unfoldCall(ctx, moved);
    await ctx.db.update(person).set({ mergedInto: null }).where(eq(person.id, mergedId));
    await ctx.db
      .update(person)
      .set({ version: sql`${person.version} + 1` })
      .where(or(eq(person.id, keptId), eq(person.id, mergedId)));
    await ctx.db
      .update(personMerge)
      .set({ undoneAt: ctx.now })
      .where(and(eq(personMerge.id, id), isNull(personMerge.undoneAt)));
    await bumpRevision(ctx, neighbourhoodId);
    await recordAct(ctx, {
      neighbourhoodId,
      act: 'person.mergeUndone',
      target: { type: 'person', id: keptId },
    });
    return { ...merge, undoneAt: ctx.now };
  });
