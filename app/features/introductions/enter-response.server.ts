import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import type { Person } from '#app/features/people/record-person.server.ts';
import { findLikelyNew } from '#app/features/people/search.server.ts';
import type { Post } from '#app/features/posts/queries.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Conflict } from '#app/lib/errors.ts';
import type { Route } from '#db/vocabulary.ts';
import { respond } from './respond.server.ts';
import { placeOf } from './responses.server.ts';

type Typed = {
  personId?: string | undefined;
  firstName?: string | undefined;
  phone?: string | undefined;
  route: Route;
  /** Somebody new, although there is a record like it. */
  anyway?: 'on' | undefined;
};

/** Who may be meant, before a record is made of what was typed. @throws NotFound */
export const likelyFor = async (
  ctx: Ctx,
  hood: Neighbourhood,
  { personId, firstName = '', phone = '', anyway }: Typed,
): Promise<Person[]> =>
  personId || anyway ? [] : findLikelyNew(ctx, hood.id, { firstName, phone });

/**
 * What the worker typed of an answer: somebody on record, or a first name and a number. The follow page's
 * secret is nobody's: whoever phones is called back. Gives what to tell the worker.
 * @throws as `respond` does
 */
export const enterResponse = async (ctx: Ctx, hood: Neighbourhood, of: Post, typed: Typed) => {
  // Its number may be another post's by now.
  if (of.status !== 'published') throw new Conflict('error_post_just_closed');
  const { personId, firstName = '', phone = '', route } = typed;
  const who = personId ? { personId } : { firstName, phone };
  const made = await respond(ctx, hood.slug, of.code, { who, route, key: ctx.newToken() });
  if (made.again) return 'notice_response_known' as const;
  // The worker has them on the line: she can say it at once.
  return (await placeOf(ctx, made.response)) > 1
    ? ('notice_response_entered_second' as const)
    : ('notice_response_entered' as const);
};
