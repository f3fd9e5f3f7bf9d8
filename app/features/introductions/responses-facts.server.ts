import { and, eq, isNull } from 'drizzle-orm';
import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { searchPeople } from '#app/features/people/search.server.ts';
import { findDeskPost } from '#app/features/posts/desk-queries.server.ts';
import { sayInstant } from '#app/features/posts/when.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { showPhone } from '#app/lib/phone.ts';
import { introduction, person } from '#db/schema.ts';
import { listResponses } from './responses.server.ts';
import { packWhy } from './suggest.ts';
import { suggestFor } from './suggest-for.server.ts';

/** The post of the address, at its own desk. @throws NotFound */
export const findResponsesPost = async (ctx: Ctx, hood: Neighbourhood, postId: string) => {
  const found = await findDeskPost(ctx, postId);
  if (found.neighbourhoodId !== hood.id) throw new NotFound();
  return found;
};

/** A post's answers in order, who may be found while typing, and who might fit. @throws NotFound */
export const responsesFacts = async (
  ctx: Ctx,
  hood: Neighbourhood,
  postId: string,
  typed: string,
) => {
  const of = await findResponsesPost(ctx, hood, postId);
  const rows = await listResponses(ctx, hood.id, of.id);
  const open = of.status === 'published';
  const intros = await ctx.db
    .select({ id: introduction.id, state: introduction.state, otherName: person.firstName })
    .from(introduction)
    .innerJoin(person, eq(person.id, introduction.otherId))
    .where(and(eq(introduction.postId, of.id), isNull(introduction.closedAt)));
  const waiting = rows.filter(({ response }) => !response.closedAt && open);
  return {
    slug: hood.slug,
    post: { id: of.id, title: of.title, code: of.code, kind: of.kind, language: of.language, open },
    introductions: intros,
    lines: rows.map(({ response: one, person: who }) => ({
      id: one.id,
      firstName: who.firstName,
      phone: who.phone,
      shown: who.phone && showPhone(who.phone),
      at: sayInstant(one.at, hood.timeZone, ctx.locale),
      route: one.route,
      note: one.note,
      // As the giver sees it: those who are being introduced come first.
      place: intros.length + waiting.findIndex(({ response }) => response.id === one.id) + 1,
      end: one.closeReason ?? (open ? null : ('post_closed' as const)),
    })),
    typed,
    found: typed
      ? (await searchPeople(ctx, hood.id, typed)).map((one) => ({
          id: one.id,
          name: [one.firstName, one.familyName].filter(Boolean).join(' '),
          shown: one.phone && showPhone(one.phone),
        }))
      : null,
    suggestions: (await suggestFor(ctx, of.id)).map(({ why, ...one }) => ({
      ...one,
      why: why.map(packWhy),
    })),
  };
};
export type ResponsesFacts = Awaited<ReturnType<typeof responsesFacts>>;
