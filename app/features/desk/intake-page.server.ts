import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { draftLines, intakeFacts } from '#app/features/posts/intake/facts.server.ts';
import { m } from '#app/i18n/messages.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { comingSheet } from './coming-sheet.server.ts';
import { deskFacts } from './desk-facts.server.ts';

/** The three panes of a conversation: what else is open, the conversation, the coming sheet. @throws NotFound */
export const intakePage = async (ctx: Ctx, hood: Neighbourhood, draftId: string) => ({
  title: `${m.intake_title({}, { locale: ctx.locale })} · ${hood.name}`,
  slug: hood.slug,
  intake: await intakeFacts(ctx, hood, draftId),
  desk: await deskFacts(ctx, hood),
  drafts: (await draftLines(ctx, hood)).filter(({ id }) => id !== draftId),
  sheet: await comingSheet(ctx, hood),
});

export type IntakePageData = Awaited<ReturnType<typeof intakePage>>;
