import { deskIntroduction } from '#app/features/introductions/desk-facts.server.ts';
import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { m } from '#app/i18n/messages.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { deskFacts } from './desk-facts.server.ts';

/** An introduction's page at the desk. @throws NotFound */
export const introductionPage = async (ctx: Ctx, hood: Neighbourhood, id: string | undefined) => {
  const intro = await deskIntroduction(ctx, hood, id ?? '');
  const [author, other] = intro.two;
  const names = { author: author?.firstName ?? '', other: other?.firstName ?? '' };
  return {
    title: `${m.desk_intro_title(names, { locale: ctx.locale })} · ${hood.name}`,
    desk: await deskFacts(ctx, hood),
    intro,
  };
};
export type IntroductionPageData = Awaited<ReturnType<typeof introductionPage>>;
