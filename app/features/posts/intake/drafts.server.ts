import { and, asc, eq, gt, isNotNull, isNull, or } from 'drizzle-orm';
import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import { accountOf, type Ctx, worksIn } from '#app/lib/ctx.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { intakeDraft } from '#db/schema.ts';
import type { DraftFields } from './form.ts';

export type Draft = typeof intakeDraft.$inferSelect;

/** A draft of the desk, open or done. @throws NotFound for another neighbourhood's, and for others */
export const findDraft = async (ctx: Ctx, neighbourhoodId: string, id: string): Promise<Draft> => {
  if (!worksIn(ctx.actor, neighbourhoodId)) throw new NotFound();
  const [found] = await ctx.db
    .select()
    .from(intakeDraft)
    .where(and(eq(intakeDraft.id, id), eq(intakeDraft.neighbourhoodId, neighbourhoodId)));
  if (!found) throw new NotFound();
  return found;
};

/** What stands in the way of a change. @throws Conflict */
export const expectOpen = (draft: Draft, version: number) => {
  if (draft.doneAt) throw new Conflict('error_draft_done');
  if (draft.version !== version) throw new Conflict('error_changed_meanwhile');
};

/**
 * A conversation starts: gives its draft. A worker who has one without a word in it gets that one, so
 * that looking does not leave rows behind. @throws NotFound
 */
export const startIntake = (ctx: Ctx, neighbourhoodId: string): Promise<Draft> =>
  atomically(ctx, async (ctx) => {
    if (!worksIn(ctx.actor, neighbourhoodId)) throw new NotFound();
    const createdBy = accountOf(ctx.actor);
    const [empty] = createdBy
      ? await ctx.db
          .select()
          .from(intakeDraft)
          .where(
            and(
              eq(intakeDraft.neighbourhoodId, neighbourhoodId),
              eq(intakeDraft.createdBy, createdBy),
              eq(intakeDraft.version, 1),
              isNull(intakeDraft.doneAt),
            ),
          )
          .limit(1)
      : [];
    if (empty) return empty;
    const made: Draft = {
      id: ctx.newId(),
      neighbourhoodId,
      fields: {},
      callBackAt: null,
      createdBy,
      version: 1,
      createdAt: ctx.now,
      updatedAt: ctx.now,
      doneAt: null,
    };
    await ctx.db.insert(intakeDraft).values(made);
    return made;
  });

const kept = (fields: DraftFields): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );

type Save = { version: number; fields: DraftFields; callBackAt?: Date | null };

/**
 * Keeps what is on the screen. `version` is the one the screen holds; gives the next.
 *
 * @throws NotFound, Conflict('error_changed_meanwhile') where another window wrote since,
 * Conflict('error_draft_done')
 */
export const saveDraft = (
  ctx: Ctx,
  neighbourhoodId: string,
  id: string,
  { version, fields, callBackAt }: Save,
): Promise<number> =>
  atomically(ctx, async (ctx) => {
    expectOpen(await findDraft(ctx, neighbourhoodId, id), version);
    await ctx.db
      .update(intakeDraft)
      .set({
        fields: kept(fields),
        version: version + 1,
        updatedAt: ctx.now,
        ...(callBackAt === undefined ? {} : { callBackAt }),
      })
      .where(eq(intakeDraft.id, id));
    return version + 1;
  });

/** Throws a conversation away: not a word of it is kept. @throws NotFound, Conflict */
export const discardDraft = (
  ctx: Ctx,
  neighbourhoodId: string,
  id: string,
  version: number,
): Promise<void> =>
  atomically(ctx, async (ctx) => {
    expectOpen(await findDraft(ctx, neighbourhoodId, id), version);
    await ctx.db
      .update(intakeDraft)
      .set({ fields: {}, version: version + 1, updatedAt: ctx.now, doneAt: ctx.now })
      .where(eq(intakeDraft.id, id));
    await recordAct(ctx, {
      neighbourhoodId,
      act: 'draft.discarded',
      target: { type: 'draft', id },
    });
  });

export type OpenDraft = {
  id: string;
  /** Empty where it was not asked yet. */
  firstName: string;
  title: string;
  updatedAt: Date;
  callBackAt: Date | null;
};

/** Conversations that are not finished, and hold at least a word; oldest first. @throws NotFound */
export const listOpenDrafts = async (ctx: Ctx, neighbourhoodId: string): Promise<OpenDraft[]> => {
  if (!worksIn(ctx.actor, neighbourhoodId)) throw new NotFound();
  const rows = await ctx.db
    .select()
    .from(intakeDraft)
    .where(
      and(
        eq(intakeDraft.neighbourhoodId, neighbourhoodId),
        isNull(intakeDraft.doneAt),
        or(gt(intakeDraft.version, 1), isNotNull(intakeDraft.callBackAt)),
      ),
    )
    .orderBy(asc(intakeDraft.updatedAt), asc(intakeDraft.id));
  return rows.map(({ id, fields, updatedAt, callBackAt }) => ({
    id,
    firstName: fields.firstName ?? '',
    title: fields.title ?? '',
    updatedAt,
    callBackAt,
  }));
};
