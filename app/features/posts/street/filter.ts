import { cleanLine } from '#app/lib/text.ts';
import { CATEGORIES, type Category, KINDS, type Kind } from '#db/vocabulary.ts';

/** What a reader chose; the words empty where none are looked for. */
export type Chosen = { kind: Kind | null; category: Category | null; q: string };

/** The filter that an address holds. What it does not know, it leaves out. */
export const parseFilter = (params: URLSearchParams): Chosen => ({
  kind: KINDS.find((kind) => kind === params.get('kind')) ?? null,
  category: CATEGORIES.find((category) => category === params.get('category')) ?? null,
  q: cleanLine(params.get('q') ?? '').slice(0, 60),
});

/** The address of the list under a filter. */
export const listPath = (slug: string, { kind, category, q }: Chosen): string => {
  const params = new URLSearchParams({
    ...(kind && { kind }),
    ...(category && { category }),
    ...(q && { q }),
  });
  return `/${slug}/posts${params.size ? `?${params}` : ''}`;
};

type Facts = { kind: Kind; category: Category };
export type Count<T> = { value: T; count: number };

const counted = <T>(values: readonly T[], all: T[]): Count<T>[] =>
  values
    .map((value) => ({ value, count: all.filter((one) => one === value).length }))
    .filter((one) => one.count > 0);

/**
 * Of the posts that hold the words: those of the chosen kind and category, and how many each other
 * choice would give, so that nobody is led to an empty list.
 */
export const narrow = <P extends Facts>(found: P[], { kind, category }: Chosen) => {
  const ofKind = found.filter((post) => !kind || post.kind === kind);
  const ofCategory = found.filter((post) => !category || post.category === category);
  return {
    posts: ofKind.filter((post) => !category || post.category === category),
    kinds: counted(
      KINDS,
      ofCategory.map((post) => post.kind),
    ),
    categories: counted(
      CATEGORIES,
      ofKind.map((post) => post.category),
    ),
  };
};
