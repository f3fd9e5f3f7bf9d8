import { say } from '#app/i18n/messages.ts';
import { fold } from '#app/lib/text.ts';
import { type Category, type Kind, LOCALES } from '#db/vocabulary.ts';

/** What a search looks through: title, text and the names of category and kind in every page language. */
export const searchTextOf = (post: {
  title: string;
  text: string;
  category: Category;
  kind: Kind;
}): string =>
  fold(
    [
      post.title,
      post.text,
      ...LOCALES.flatMap((locale) => [
        say(`category_${post.category}`, {}, locale),
        say(`kind_${post.kind}`, {}, locale),
      ]),
    ].join(' '),
  );
