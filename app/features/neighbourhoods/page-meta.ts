import type { MetaDescriptor } from '@remix-run/node';
import { getLocale, m } from '#app/i18n/messages.ts';
import { LOCALES, type Locale } from '#db/vocabulary.ts';

export type PageHead = {
  title: string;
  description?: string;
  /** The page's address, absolute and without a query; given where other languages can be linked. */
  url?: string;
  /** The neighbourhood's slug, on pages from where one would follow it. */
  feed?: string;
  /** What stands beside a link to the page in a group chat: 1200 by 630. */
  picture?: { url: string; alt: string };
};

const OG_LOCALE: Record<Locale, string> = { nl: 'nl_BE', fr: 'fr_BE', en: 'en_GB' };

/** What a chat shows of a link to this page (ogp.me). */
const shown = ({ title, description, url, picture }: PageHead): MetaDescriptor[] =>
  Object.entries({
    'og:site_name': m.product(),
    'og:type': 'website',
    'og:locale': OG_LOCALE[getLocale()],
    'og:title': title,
    'og:description': description,
    'og:url': url,
    'og:image': picture?.url,
    'og:image:width': '1200',
    'og:image:height': '630',
    'og:image:alt': picture?.alt,
    'twitter:card': 'summary_large_image',
  }).flatMap(([property, content]) =>
    content === undefined
      ? []
      : [property.startsWith('og:') ? { property, content } : { name: property, content }],
  );

/** What a page's head says: its title, what it is about, and where it stands in other languages. */
export const pageMeta = (head: PageHead | undefined): MetaDescriptor[] => {
  if (!head) return [];
  const { title, description, url, feed, picture } = head;
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
    ...(feed
      ? [
          {
            tagName: 'link' as const,
            rel: 'alternate',
            type: 'application/atom+xml',
            title: m.product(),
            href: `/${feed}/feed.xml?lang=${getLocale()}`,
          },
        ]
      : []),
    ...(picture ? shown(head) : []),
  ];
};
