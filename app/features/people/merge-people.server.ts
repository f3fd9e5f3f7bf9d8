import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import { bumpRevision } from '#app/features/neighbourhoods/bump-revision.server.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import { accountOf, type Ctx } from '#app/lib/ctx.ts';
import { Conflict } from '#app/lib/errors.ts';
import {
  introduction,
  keyFigure,
  keyFigurePerson,
  person,
  personMerge,
  post,
  response,
} from '#db/schema.ts';
import { foldCall } from './fold-call.server.ts';
import { type Moved, moveRows } from './merge-columns.server.ts';
import { findPerson } from './queries.server.ts';

export type Merge = typeof personMerge.$inferSelect;

/** What shows that these are two people, or would be twice one's. @throws Conflict */
const expectOne = async (ctx: Ctx, keptId: string, mergedId: string) => {
  const both = [keptId, mergedId];
  const introductions = await ctx.db
    .select()
    .from(introduction)
    .where(or(inArray(introduction.authorId, both), inArray(introduction.otherId, both)));
  const openAt = introductions
    .filter(({ otherId, closedAt }) => both.includes(otherId) && closedAt === null)
    .map(({ postId }) => postId);
  const between = introductions.some(
    ({ authorId, otherId }) => both.includes(authorId) && both.includes(otherId),
  );
  if (between || new Set(openAt).size < openAt.length) throw new Conflict('error_merge_introduced');
  const answers = await ctx.db
    .select({ postId: response.postId, authorId: post.authorId })
    .from(response)
    .innerJoin(post, eq(post.id, response.postId))
    .where(and(inArray(response.personId, both), isNull(response.closedAt)));
  if (answers.some(({ authorId }) => both.includes(authorId)))
    throw new Conflict('error_merge_own_answer');
  if (new Set(answers.map(({ postId }) => postId)).size < answers.length)
    throw new Conflict('error_merge_both_answered');
  const figures = await ctx.db
    .select({ id: keyFigure.id })
    .from(keyFigure)
    .where(and(inArray(keyFigure.personId, both), isNull(keyFigure.endedAt)));
  if (figures.length > 1) throw new Conflict('error_merge_key_figures');
  const people = await ctx.db
    .select({ id: keyFigurePerson.id })
    .from(keyFigurePerson)
    .innerJoin(keyFigure, eq(keyFigure.id, keyFigurePerson.keyFigureId))
    .where(
      and(
        inArray(keyFigure.personId, both),
        inArray(keyFigurePerson.personId, both),
        isNull(keyFigurePerson.endedAt),
      ),
    );
  if (people.length > 0) throw new Conflict('error_merge_own_key_figure');
};

/**
 * Two records are one person: all that was the merged record's is the kept one's from now on. What was
 * moved is remembered, so that it can be undone. `shown`: the versions of the records that were compared.
 *
 * @throws NotFound, Conflict('error_merge_self'), Conflict('error_merge_done'),
 * Conflict('error_changed_meanwhile') where one was changed since it was shown, and what tells that they
 * are two people after all.
 */
export const mergePeople = (
  ctx: Ctx,
  neighbourhoodId: string,
  keptId: string,
  mergedId: string,
  shown?: { kept: number; merged: number },
): Promise<Merge> =>
  atomically(ctx, async (ctx) => {
    const kept = await findPerson(ctx, neighbourhoodId, keptId);
    const merged = await findPerson(ctx, neighbourhoodId, mergedId);
    if (kept.id === merged.id) throw new Conflict('error_merge_self');
    if (kept.mergedInto || merged.mergedInto) throw new Conflict('error_merge_done');
    if (shown && (shown.kept !== kept.version || shown.merged !== merged.version))
      throw new Conflict('error_changed_meanwhile');
    await expectOne(ctx, keptId, mergedId);
    const moved: Moved = {
      ...(await moveRows(ctx, keptId, mergedId)),
      ...(await foldCall(ctx, keptId, mergedId)),
    };
    await ctx.db
      .update(person)
      .set({ mergedInto: keptId, version: merged.version + 1 })
      .where(eq(person.id, mergedId));
    await ctx.db
      .update(person)
      .set({ version: kept.version + 1 })
      .where(eq(person.id, keptId));
    const merge: Merge = {
      id: ctx.newId(),
      neighbourhoodId,
      keptId,
      mergedId,
      moved,
      by: accountOf(ctx.actor),
      at: ctx.now,
      undoneAt: null,
    };
    await ctx.db.insert(personMerge).values(merge);
    // A first name may stand with posts on the page.
    await bumpRevision(ctx, neighbourhoodId);
    await recordAct(ctx, {
      neighbourhoodId,
      act: 'person.merged',
      target: { type: 'person', id: keptId },
    });
    return merge;
  });
