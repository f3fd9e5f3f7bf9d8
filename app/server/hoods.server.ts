import { sql } from 'drizzle-orm';
import { dayIn } from '#app/lib/time.ts';
import { neighbourhood } from '#db/schema.ts';
import type { Db } from '#db/transaction.server.ts';

export type HoodFacts = { slug: string; revision: string; languages: string[]; timeZone: string };

const QUARTER = 15 * 60 * 1000;

/**
 * What the page cache must know before Remix is asked: a neighbourhood's revision, languages and day,
 * read afresh for every request, because another process may have changed them.
 */
export const hoodFacts = (db: Db) => {
  const one = db
    .select({
      slug: neighbourhood.slug,
      revision: neighbourhood.revision,
      languages: neighbourhood.languages,
      timeZone: neighbourhood.timeZone,
    })
    .from(neighbourhood)
    .where(sql`${neighbourhood.slug} = ${sql.placeholder('slug')}`)
    .prepare();
  const all = db
    .select({ revision: neighbourhood.revision, slug: neighbourhood.slug })
    .from(neighbourhood)
    .orderBy(neighbourhood.slug)
    .prepare();
  const days = new Map<string, { quarter: number; day: string }>();

  return {
    /** The neighbourhood an address is about. */
    find: async (pathname: string): Promise<HoodFacts | null> => {
      const slug = pathname.split('/')[1] ?? '';
      const [found] = slug ? await one.execute({ slug }) : [];
      return found ? { ...found, revision: String(found.revision) } : null;
    },
    /** One revision for the pages that are about all of them. */
    overall: async (): Promise<string> =>
      (await all.execute()).map(({ slug, revision }) => `${slug}.${revision}`).join(),
    /** Today there; midnight falls on a quarter of an hour in every time zone. */
    today: (now: Date, timeZone: string): string => {
      const quarter = Math.floor(now.getTime() / QUARTER);
      const known = days.get(timeZone);
      if (known?.quarter === quarter) return known.day;
      const day = dayIn(now, timeZone);
      days.set(timeZone, { quarter, day });
      return day;
    },
  };
};
