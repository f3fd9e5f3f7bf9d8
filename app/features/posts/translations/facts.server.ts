import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { findHoodPost } from '#app/features/posts/desk-queries.server.ts';
import type { Post } from '#app/features/posts/queries.server.ts';
import { accountOf, type Ctx } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { account, translation } from '#db/schema.ts';

/** A post's translations that were not taken away, for its desk; `shown` while they say its present words. */
export const listDeskTranslations = async (ctx: Ctx, post: Post) => {
  const found = await ctx.db
    .select({ translation, worker: account.name })
    .from(translation)
    .leftJoin(account, eq(account.id, translation.by))
    .where(and(eq(translation.postId, post.id), isNull(translation.endedAt)))
    .orderBy(asc(translation.at), asc(translation.id));
  return found.map(({ translation: one, worker }) => ({
    id: one.id,
    language: one.language,
    title: one.title,
    text: one.text,
    translator: one.translator,
    worker,
    shown:
      one.sourceTitle === post.title &&
      one.sourceText === post.text &&
      one.language !== post.language,
  }));
};
export type DeskTranslation = Awaited<ReturnType<typeof listDeskTranslations>>[number];

/** The neighbourhood's languages that a post is not in, in the neighbourhood's order. */
export const languagesFor = (hood: Neighbourhood, post: Pick<Post, 'language'>) =>
  hood.languages.filter((one) => one !== post.language);

/**
 * The form that puts a post's words into a language, the one asked for or the first that lacks them.
 * @throws NotFound, also where the neighbourhood reads the post's own language only
 */
export const translationFacts = async (
  ctx: Ctx,
  hood: Neighbourhood,
  postId: string,
  wanted: string | null,
) => {
  const post = await findHoodPost(ctx, hood.id, postId);
  const languages = languagesFor(hood, post);
  const there = await listDeskTranslations(ctx, post);
  const language =
    languages.find((one) => one === wanted) ??
    languages.find((one) => !there.some((known) => known.language === one)) ??
    languages[0];
  if (!language) throw new NotFound();
  const [self] = await ctx.db
    .select({ name: account.name })
    .from(account)
    .where(eq(account.id, accountOf(ctx.actor) ?? ''));
  return {
    post: {
      id: post.id,
      version: post.version,
      title: post.title,
      text: post.text,
      language: post.language,
    },
    worker: self?.name ?? '',
    languages,
    language,
    standing: there.find((one) => one.language === language) ?? null,
  };
};
export type TranslationFacts = Awaited<ReturnType<typeof translationFacts>>;
