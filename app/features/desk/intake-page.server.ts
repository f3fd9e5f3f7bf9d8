import { sayNumber } from '#app/features/introductions/slips/number.server.ts';
import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { spacedCode } from '#app/features/posts/code.ts';
import { findDraft } from '#app/features/posts/intake/drafts.server.ts';
import { draftLines, intakeFacts } from '#app/features/posts/intake/facts.server.ts';
import { m } from '#app/i18n/messages.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { comingSheet } from './coming-sheet.server.ts';
import { deskFacts } from './desk-facts.server.ts';

/** The post whose number stood on the slip that a conversation began with; null where it was none. */
const aboutOf = async (ctx: Ctx, hood: Neighbourhood, draftId: string) => {
  const { code } = (await findDraft(ctx, hood.id, draftId)).fields;
  if (!code) return null;
  const found = await sayNumber(ctx, hood.id, code);
  return {
    code: spacedCode(code),
    post: found,
    answer: found?.open ? `/desk/${hood.slug}/incoming-slips/drafts/${draftId}` : null,
  };
};

/** The three panes of a conversation: what else is open, the conversation, the coming sheet. @throws NotFound */
export const intakePage = async (ctx: Ctx, hood: Neighbourhood, draftId: string) => ({
  title: `${m.intake_title({}, { locale: ctx.locale })} · ${hood.name}`,
  slug: hood.slug,
  intake: await intakeFacts(ctx, hood, draftId),
  about: await aboutOf(ctx, hood, draftId),
  desk: await deskFacts(ctx, hood),
  drafts: (await draftLines(ctx, hood)).filter(({ id }) => id !== draftId),
  sheet: await comingSheet(ctx, hood),
});

export type IntakePageData = Awaited<ReturnType<typeof intakePage>>;
