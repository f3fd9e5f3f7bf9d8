import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm';
import type { Ctx } from '#app/lib/ctx.ts';
import { account, post, translation } from '#db/schema.ts';
import type { Language, Translator } from '#db/vocabulary.ts';

/** A human second version of a post's words, as it may be shown beside them. */
export type ShownTranslation = {
  language: Language;
  title: string;
  text: string;
  translator: Translator;
  /** The worker who put it in; printed only where she translated it herself. */
  worker: string | null;
};
export type StandingTranslation = ShownTranslation & { postId: string };

const columns = {
  postId: translation.postId,
  language: translation.language,
  title: translation.title,
  text: translation.text,
  translator: translation.translator,
  worker: account.name,
};

// It stands while it says the post's present words: once those have changed it is not shown.
const says = and(
  eq(post.id, translation.postId),
  eq(post.title, translation.sourceTitle),
  eq(post.text, translation.sourceText),
  ne(post.language, translation.language),
);

const rows = (ctx: Ctx) =>
  ctx.db
    .select(columns)
    .from(translation)
    .innerJoin(post, says)
    .leftJoin(account, eq(account.id, translation.by));

/** Translations that say these posts' present words. Whoever may see a post may see them with it. */
export const standingTranslations = async (
  ctx: Ctx,
  postIds: string[],
): Promise<StandingTranslation[]> =>
  postIds.length === 0
    ? []
    : rows(ctx)
        .where(and(inArray(translation.postId, postIds), isNull(translation.endedAt)))
        .orderBy(asc(translation.at), asc(translation.id));

/** The same of the published post that has this number, for its public page. */
export const listPublicTranslations = async (
  ctx: Ctx,
  neighbourhoodId: string,
  code: string,
): Promise<ShownTranslation[]> => {
  const found = await rows(ctx)
    .where(
      and(
        eq(post.neighbourhoodId, neighbourhoodId),
        eq(post.code, code),
        eq(post.status, 'published'),
        isNull(translation.endedAt),
      ),
    )
    .orderBy(asc(translation.at), asc(translation.id));
  return found.map(({ postId: _, ...shown }) => shown);
};
