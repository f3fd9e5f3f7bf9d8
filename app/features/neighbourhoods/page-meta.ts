import type { MetaDescriptor } from '@remix-run/node';
import { LOCALES } from '#db/vocabulary.ts';

export type PageHead = {
  title: string;
  description?: string;
  /** The page's address, absolute and without a query; given where other languages can be linked. */
  url?: string;
};

/** What a page's head says: its title, what it is about, and where it stands in other languages. */
export const pageMeta = (head: PageHead | undefined): MetaDescriptor[] => {
  if (!head) return [];
  const { title, description, url } = head;
  return [
    { title },
    ...(description ? [{ name: 'description', content: description }] : []),
    ...(url
      ? LOCALES.map((locale) => ({
          tagName: 'link' as const,
          rel: 'alternate',
          hrefLang: locale,
          href: `${url}?lang=${locale}`,
        }))
      : []),
  ];
};
