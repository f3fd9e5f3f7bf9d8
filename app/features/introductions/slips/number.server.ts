import { bareCode, isCode } from '#app/features/posts/code.ts';
import { findNumbered } from '#app/features/posts/published.server.ts';
import type { Post } from '#app/features/posts/queries.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { canEnterSlips } from './policy.ts';

/**
 * The post to which the number on a card leads, as it is typed; `null` where it never was on a sheet.
 * @throws NotFound for anyone but the desk.
 */
export const findNumber = async (
  ctx: Ctx,
  neighbourhoodId: string,
  typed: string,
): Promise<Post | null> => {
  if (!canEnterSlips(ctx.actor, { neighbourhoodId })) throw new NotFound();
  const code = bareCode(typed);
  return isCode(code) ? findNumbered(ctx, neighbourhoodId, code) : null;
};

/** What the desk shows beside a number while it is typed. @throws NotFound */
export const sayNumber = async (ctx: Ctx, neighbourhoodId: string, typed: string) => {
  const found = await findNumber(ctx, neighbourhoodId, typed);
  if (!found) return null;
  const { title, language, kind, status } = found;
  return { title, language, kind, open: status === 'published' };
};
export type Numbered = NonNullable<Awaited<ReturnType<typeof sayNumber>>>;
