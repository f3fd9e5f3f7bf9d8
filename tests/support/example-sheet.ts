import { withCheckDigit } from '#app/features/posts/code.ts';
import { composeSheet } from '#app/features/sheets/compose.ts';
import type { SheetPage } from '#app/features/sheets/sheet-page.ts';
import { CAST_NOW, castPosts, HOODS } from '#db/cast.ts';
import csv from '#db/posts.csv?raw';

/** A sheet of the cast's first fourteen posts of Rechteroever; `nth` makes its numbers differ. */
export const examplePage = (nth = 0): SheetPage =>
  composeSheet({
    hood: { ...HOODS[0], languages: [...HOODS[0].languages] },
    origin: 'https://burenblad.example',
    week: '2026-11-23',
    number: nth + 1,
    greeting: 'Warme sjaal aan, tot op straat!',
    posts: castPosts(csv)
      .slice(0, 14)
      .map((post, place) => ({
        ...post,
        code: withCheckDigit(String(100 + place * 37 + nth)),
        translations: [],
        firstName: post.route === 'web' ? post.firstName : null,
      })),
    printedAt: CAST_NOW,
  });
