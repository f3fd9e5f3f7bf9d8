import { auditLog } from '#db/schema.ts';
import { accountOf, type Ctx } from './ctx.ts';

export type Act = {
  neighbourhoodId: string | null;
  /** `post.published`, `edition.published`, … */
  act: string;
  target: {
    type:
      | 'post'
      | 'edition'
      | 'neighbourhood'
      | 'account'
      | 'person'
      | 'response'
      | 'introduction'
      | 'call'
      | 'place'
      | 'draft';
    id: string;
  };
  reason?: string | null;
};

/** Appends one line to the log, in the transaction of the act it tells of. */
export const recordAct = async (ctx: Ctx, { neighbourhoodId, act, target, reason }: Act) => {
  await ctx.db.insert(auditLog).values({
    id: ctx.newId(),
    neighbourhoodId,
    accountId: accountOf(ctx.actor),
    act,
    targetType: target.type,
    targetId: target.id,
    reason: reason ?? null,
    at: ctx.now,
  });
};
