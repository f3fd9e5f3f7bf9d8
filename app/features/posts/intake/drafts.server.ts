import { and, asc, eq, gt, isNotNull, isNull, or } from 'drizzle-orm';
import { settleReasons } from '#app/features/people/open-call.server.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import { accountOf, type Ctx, worksIn } from '#app/lib/ctx.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { call, callReason, intakeDraft, slip } from '#db/schema.ts';
import { backOf, keepOnCallList } from './call-on-list.server.ts';
import { firstWords } from './draft-name.ts';
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

/** What is typed, without what is empty. */
export const kept = (fields: DraftFields): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );

type Save = { version: number; fields: DraftFields; callBackAt?: Date | null };

/**
 * Keeps what is on the screen. `version` is the one the screen holds; gives the next. With a time to
 * call back, a neighbour we know is on the call list from then.
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
    const before = await findDraft(ctx, neighbourhoodId, id);
    expectOpen(before, version);
    const after = {
      fields: kept(fields),
      callBackAt: callBackAt === undefined ? before.callBackAt : callBackAt,
    };
    await ctx.db
      .update(intakeDraft)
      .set({ ...after, version: version + 1, updatedAt: ctx.now })
      .where(eq(intakeDraft.id, id));
    await keepOnCallList(ctx, before, backOf(before), backOf(after));
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
    await settleReasons(ctx, id);
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
  /** As typed, whole or not. */
  phone: string;
  title: string;
  /** How its text begins. */
  words: string;
  /** The number of the slip that it was typed from. */
  slip: number | null;
  language: string;
  /** One of the neighbours we know, where one was chosen. */
  personId: string | null;
  updatedAt: Date;
  /** When to call back; for a neighbour we know as the call list has it, and nothing once they were reached. */
  callBackAt: Date | null;
  /** The open call in which it is gone on with. */
  callId: string | null;
};

/** Conversations that are not finished, and hold at least a word; oldest first. @throws NotFound */
export const listOpenDrafts = async (ctx: Ctx, neighbourhoodId: string): Promise<OpenDraft[]> => {
  if (!worksIn(ctx.actor, neighbourhoodId)) throw new NotFound();
  const rows = await ctx.db
    .select({
      draft: intakeDraft,
      call: { id: call.id, notBefore: call.notBefore },
      slip: slip.number,
    })
    .from(intakeDraft)
    .leftJoin(
      callReason,
      and(
        eq(callReason.targetId, intakeDraft.id),
        eq(callReason.kind, 'call_back'),
        isNull(callReason.doneAt),
      ),
    )
    .leftJoin(call, eq(call.id, callReason.callId))
    .leftJoin(slip, eq(slip.draftId, intakeDraft.id))
    .where(
      and(
        eq(intakeDraft.neighbourhoodId, neighbourhoodId),
        isNull(intakeDraft.doneAt),
        or(gt(intakeDraft.version, 1), isNotNull(intakeDraft.callBackAt)),
      ),
    )
    .orderBy(asc(intakeDraft.updatedAt), asc(intakeDraft.id));
  return rows.map(({ draft: { id, fields, updatedAt, callBackAt }, call, slip }) => ({
    id,
    firstName: fields.firstName ?? '',
    phone: fields.phone ?? '',
    title: fields.title ?? '',
    words: firstWords(fields.text ?? ''),
    slip,
    language: fields.language ?? '',
    personId: fields.personId ?? null,
    updatedAt,
    callBackAt: fields.personId ? (call?.notBefore ?? null) : callBackAt,
    callId: call?.id ?? null,
  }));
};
