import { Feed, type Item } from 'feed';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { sayComforts } from '#app/features/places/facts.ts';
import { spacedCode } from '#app/features/posts/code.ts';
import { cardOf, ownWords } from '#app/features/posts/post-card.tsx';
import { type FollowedPost, listFollowed } from '#app/features/posts/street/followed.server.ts';
import { m, say } from '#app/i18n/messages.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { showPhone } from '#app/lib/phone.ts';
import { forMachines } from '#app/lib/text.ts';
import { listSheets } from './queries.server.ts';
import { sayNumber, sheetPath } from './sheet-number.ts';
import { sayWeek } from './week.ts';

const POSTS = 30;
const SHEETS = 10;

type Place = { ctx: Ctx; hood: Neighbourhood; site: string; host: string };
type Sheet = Awaited<ReturnType<typeof listSheets>>[number];

/** An Atom text of type html, from what somebody typed. */
const asHtml = (text: string): string => renderToStaticMarkup(text);

/** A tag URI (RFC 4151): stays when the site changes its address scheme or a number is given out again. */
const tag = (host: string, specific: string) => `tag:${host},2026:${specific}`;

const postItem = ({ ctx, hood, site, host }: Place, post: FollowedPost): Item => {
  const { locale } = ctx;
  const card = cardOf(post, locale);
  const kind = say(`kind_${post.kind}`, {}, locale);
  const from = card.firstName && m.post_from({ name: card.firstName }, { locale });
  return {
    id: tag(host, post.key),
    title: asHtml(post.title),
    link: `${site}/${post.code}`,
    date: post.updatedAt,
    published: post.publishedAt,
    category: [{ term: post.kind, name: kind }],
    content: renderToStaticMarkup(
      <>
        <p {...ownWords(post)}>{post.text}</p>
        <p>{from ? `${card.when}. ${from}` : card.when}</p>
        {post.place && (
          <p>
            {[post.place.name, post.place.address, ...sayComforts(post.place, locale)].join(' · ')}
          </p>
        )}
        <p>
          {kind}. {m.post_number({}, { locale })} {spacedCode(post.code)}.{' '}
          {m.follow_call({ worker: hood.workerName, phone: showPhone(hood.phone) }, { locale })}
        </p>
      </>,
    ),
  };
};

const sheetItem = ({ ctx, hood, site, host }: Place, sheet: Sheet): Item[] => {
  const { locale } = ctx;
  const { number, correction, week, publishedAt } = sheet;
  if (!number || !publishedAt) return [];
  const path = sheetPath({ number, correction });
  const said = { number: sayNumber({ number, correction }, locale) };
  const link = `${site}/sheets/${path}`;
  return [
    {
      id: tag(host, `${hood.slug}/sheets/${path}`),
      title: asHtml(m.home_newest_sheet({ ...said, week: sayWeek(week, locale) }, { locale })),
      link,
      date: publishedAt,
      published: publishedAt,
      category: [{ term: 'sheet', name: m.feed_sheet({}, { locale }) }],
      image: `${link}/picture.png`,
      content: renderToStaticMarkup(
        <ul>
          <li>
            <a href={link}>{m.sheet_read(said, { locale })}</a>
          </li>
          <li>
            <a href={`${link}.pdf`}>{m.sheet_pdf(said, { locale })}</a>
          </li>
        </ul>,
      ),
    },
  ];
};

/**
 * What is new in a neighbourhood, its posts and its sheets, as Atom 1.0 (RFC 4287). Depends on what is
 * published, never on the time it is asked for; a first name only where its author agreed.
 */
export const streetFeed = async (
  ctx: Ctx,
  hood: Neighbourhood,
  origin: string,
): Promise<string> => {
  const { locale } = ctx;
  const site = `${origin}/${hood.slug}`;
  const place: Place = { ctx, hood, site, host: new URL(origin).hostname };
  const posts = (await listFollowed(ctx, hood.id)).slice(0, POSTS);
  const sheets = (await listSheets(ctx, hood.id)).slice(0, SHEETS);
  const items = [
    ...posts.map((post) => postItem(place, post)),
    ...sheets.flatMap((sheet) => sheetItem(place, sheet)),
  ].sort((a, b) => b.date.getTime() - a.date.getTime());
  const name = m.product({}, { locale });
  const feed = new Feed({
    id: tag(place.host, hood.slug),
    title: `${name} ${hood.name}, ${hood.city}`,
    description: m.page_description({ name: hood.name, city: hood.city }, { locale }),
    link: site,
    // Without it, a reader is answered in the language its program asks for.
    feedLinks: { atom: `${site}/feed.xml?lang=${locale}` },
    author: { name },
    generator: name,
    updated: items[0]?.date ?? hood.createdAt,
  });
  for (const item of items) feed.addItem(item);
  // The library knows no language of a feed.
  return forMachines(feed.atom1().replace('<feed ', `<feed xml:lang="${locale}" `));
};
