import { responsesFacts } from '#app/features/introductions/responses-facts.server.ts';
import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { m } from '#app/i18n/messages.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import type { Args } from '#app/lib/http.ts';
import { deskFacts } from './desk-facts.server.ts';

/** The page of a post's answers. @throws NotFound */
export const responsesPage = async (ctx: Ctx, hood: Neighbourhood, args: Args) => {
  const typed = (new URL(args.request.url).searchParams.get('who') ?? '').slice(0, 60);
  const data = await responsesFacts(ctx, hood, args.params.postId ?? '', typed);
  const title = m.desk_responses_to({ title: data.post.title }, { locale: ctx.locale });
  return { title: `${title} · ${hood.name}`, desk: await deskFacts(ctx, hood), data };
};
export type ResponsesPageData = Awaited<ReturnType<typeof responsesPage>>;
