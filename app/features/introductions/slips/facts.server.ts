import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { sayInstant } from '#app/features/posts/when.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { pileWords } from './pile-words.ts';
import { findPile, findSlip, listPile, type ShownSlip } from './queries.server.ts';

/** A slip as a line: its number, when it was typed in, and what it became. */
const slipLine = (ctx: Ctx, hood: Neighbourhood, slip: ShownSlip) => ({
  number: slip.number,
  at: sayInstant(slip.at, hood.timeZone, ctx.locale),
  href: slip.postId
    ? `/desk/${hood.slug}/posts/${slip.postId}/responses`
    : `/desk/${hood.slug}/intake/${slip.draftId}`,
  title: slip.title,
  language: slip.language,
  thrownAway: slip.draftDoneAt !== null && !slip.draftFields?.postId,
});
export type SlipLine = ReturnType<typeof slipLine>;

const pileFacts = async (ctx: Ctx, hood: Neighbourhood) => {
  const pile = await findPile(ctx, hood);
  return pile && pileWords(pile, hood.timeZone, ctx.locale);
};

/** The number in `?entered=`, where it can be one. */
const enteredIn = (request: Request): number | null => {
  const text = new URL(request.url).searchParams.get('entered') ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
};

/** What the entry screen shows: the slip that was just typed in, and the pile. @throws NotFound */
export const entryFacts = async (ctx: Ctx, hood: Neighbourhood, request: Request) => {
  const entered = enteredIn(request);
  const last = entered === null ? null : await findSlip(ctx, hood.id, entered);
  return {
    slug: hood.slug,
    secret: ctx.newToken(),
    last: last && slipLine(ctx, hood, last),
    pile: await pileFacts(ctx, hood),
  };
};

/** What lies on the pile, card by card. @throws NotFound */
export const pilePageFacts = async (ctx: Ctx, hood: Neighbourhood) => ({
  slug: hood.slug,
  pile: await pileFacts(ctx, hood),
  slips: (await listPile(ctx, hood.id)).map((one) => slipLine(ctx, hood, one)),
});
