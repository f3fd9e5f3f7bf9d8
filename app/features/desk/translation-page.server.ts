import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { translationFacts } from '#app/features/posts/translations/facts.server.ts';
import { m } from '#app/i18n/messages.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import type { Args } from '#app/lib/http.ts';
import { deskFacts } from './desk-facts.server.ts';

/** The page on which a post's words are put into another language. @throws NotFound */
export const translationPage = async (ctx: Ctx, hood: Neighbourhood, args: Args) => {
  const wanted = new URL(args.request.url).searchParams.get('language');
  const facts = await translationFacts(ctx, hood, args.params.postId ?? '', wanted);
  const what = m.desk_translations({}, { locale: ctx.locale });
  return {
    title: `${facts.post.title} · ${what} · ${hood.name}`,
    desk: await deskFacts(ctx, hood),
    base: `/desk/${hood.slug}/posts/${facts.post.id}`,
    facts,
  };
};
export type TranslationPageData = Awaited<ReturnType<typeof translationPage>>;
