import type { PageHead } from '#app/features/neighbourhoods/page-meta.ts';
import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { isCode } from '#app/features/posts/code.ts';
import { type CardFacts, cardOf } from '#app/features/posts/post-card.tsx';
import { findByCode, listPublished } from '#app/features/posts/published.server.ts';
import {
  listPublicTranslations,
  type ShownTranslation,
} from '#app/features/posts/translations/standing.server.ts';
import { m, say } from '#app/i18n/messages.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import type { Category, Kind } from '#db/vocabulary.ts';

export type Gone = { kind: Kind; category: Category; like: CardFacts[] };

type Opened = {
  head: PageHead;
  found:
    | { is: 'post'; post: CardFacts; translations: ShownTranslation[] }
    | ({ is: 'gone' } & Gone)
    | { is: 'wrong'; typed: string; error: 'error_code_wrong' | 'error_page_404_heading' };
};

/** Up to four posts like one that is gone: of its category, else of its kind. */
const listLike = async (ctx: Ctx, neighbourhoodId: string, kind: Kind, category: Category) => {
  const near = await listPublished(ctx, neighbourhoodId, { category });
  const like = near.length ? near : await listPublished(ctx, neighbourhoodId, { kind });
  return like.slice(0, 4).map((post) => cardOf(post, ctx.locale));
};

/** What stands behind a number in the address: a post, one that was there, or nothing. */
export const openCode = async (
  ctx: Ctx,
  hood: Neighbourhood,
  code: string,
  origin: string,
): Promise<Opened> => {
  const { locale } = ctx;
  const place = `${m.product({}, { locale })} ${hood.name}`;
  try {
    if (!isCode(code)) throw new NotFound();
    const found = await findByCode(ctx, hood.id, code);
    if ('gone' in found) {
      const like = await listLike(ctx, hood.id, found.gone.kind, found.gone.category);
      const title = `${m.post_gone({}, { locale })} · ${place}`;
      return { head: { title }, found: { is: 'gone', ...found.gone, like } };
    }
    const post = cardOf(found.post, locale);
    const head = {
      title: `${post.title} · ${place}`,
      description: `${say(`kind_${post.kind}`, {}, locale)}: ${post.text}`,
      url: `${origin}/${hood.slug}/${code}`,
    };
    const translations = await listPublicTranslations(ctx, hood.id, code);
    return { head, found: { is: 'post', post, translations } };
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    const wrong = /\d/.test(code)
      ? ('error_code_wrong' as const)
      : ('error_page_404_heading' as const);
    const title = `${m.error_title_prefix({}, { locale })} ${say(wrong, {}, locale)}`;
    return { head: { title }, found: { is: 'wrong', typed: code.slice(0, 40), error: wrong } };
  }
};
