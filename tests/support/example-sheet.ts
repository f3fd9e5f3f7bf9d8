import { keptHours } from '#app/features/neighbourhoods/hours.ts';
import { withCheckDigit } from '#app/features/posts/code.ts';
import { composeSheet } from '#app/features/sheets/compose.ts';
import type { SheetPage } from '#app/features/sheets/sheet-page.ts';
import { CAST_NOW, castPosts, HOODS } from '#db/cast.ts';
import csv from '#db/posts.csv?raw';
import type { Language } from '#db/vocabulary.ts';

type Hood = (typeof HOODS)[number];

const compose = (
  hood: Hood,
  { nth = 0, count, languages }: { nth?: number; count: number; languages: readonly Language[] },
): SheetPage =>
  composeSheet({
    hood: { ...hood, ...keptHours(hood.hours), openingHours: '', languages: [...languages] },
    origin: 'https://burenblad.example',
    week: '2026-11-23',
    number: nth + 1,
    greeting:
      languages[0] === 'fr' ? 'Mettez une écharpe, à bientôt !' : 'Warme sjaal aan, tot op straat!',
    posts: castPosts(csv)
      .filter((post) => post.hood === hood.slug)
      .slice(0, count)
      .map((post, place) => ({
        ...post,
        code: withCheckDigit(String(100 + place * 37 + nth)),
        translations: [],
        firstName: post.route === 'web' ? post.firstName : null,
      })),
    printedAt: CAST_NOW,
  });

/** A sheet of the cast's first fourteen posts of Rechteroever; `nth` makes its numbers differ. */
export const examplePage = (nth = 0): SheetPage =>
  compose(HOODS[0], { nth, count: 14, languages: HOODS[0].languages });

/** A sheet of the first three, as it would be in a neighbourhood of these languages. */
export const exampleIn = (languages: readonly Language[]): SheetPage =>
  compose(HOODS[0], { count: 3, languages });

/** A sheet of ten posts as in life: Rechteroever's, or Anneessens' where French comes first. */
export const exampleOfTen = (languages: readonly Language[]): SheetPage =>
  compose(languages[0] === 'fr' ? HOODS[2] : HOODS[0], { count: 10, languages });
