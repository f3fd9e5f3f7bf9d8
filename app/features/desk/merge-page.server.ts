import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { likelyLines } from '#app/features/people/likely.server.ts';
import { findPerson } from '#app/features/people/queries.server.ts';
import { findLikely, searchPeople } from '#app/features/people/search.server.ts';
import { listPersonPosts } from '#app/features/posts/person-posts.server.ts';
import { m } from '#app/i18n/messages.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { deskFacts } from './desk-facts.server.ts';
import { detailsOf } from './person-page.server.ts';

/** A record to compare. */
const recordOf = async (ctx: Ctx, hood: Neighbourhood, id: string) => {
  const who = await findPerson(ctx, hood.id, id);
  return {
    id,
    version: who.version,
    details: detailsOf(who),
    posts: (await listPersonPosts(ctx, hood.id, id)).map(({ title }) => title),
  };
};
export type MergeRecord = Awaited<ReturnType<typeof recordOf>>;

/** The record that stays, and the one looked for (`q`) or chosen (`with`). @throws NotFound */
export const mergePage = async (
  ctx: Ctx,
  hood: Neighbourhood,
  id: string,
  query: URLSearchParams,
) => {
  const who = await findPerson(ctx, hood.id, id);
  const q = (query.get('q') ?? '').slice(0, 100);
  const other = query.get('with');
  const found = q ? await searchPeople(ctx, hood.id, q) : await findLikely(ctx, hood.id, who);
  return {
    title: `${m.person_merge_title({ name: who.firstName }, { locale: ctx.locale })} · ${hood.name}`,
    desk: await deskFacts(ctx, hood),
    slug: hood.slug,
    q,
    kept: await recordOf(ctx, hood, id),
    merged: other && other !== id ? await recordOf(ctx, hood, other) : null,
    found: likelyLines(found.filter((one) => one.id !== id)),
  };
};

export type MergePageData = Awaited<ReturnType<typeof mergePage>>;
