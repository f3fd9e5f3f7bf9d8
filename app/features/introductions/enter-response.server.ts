import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import type { Post } from '#app/features/posts/queries.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Conflict } from '#app/lib/errors.ts';
import type { Route } from '#db/vocabulary.ts';
import { respond } from './respond.server.ts';

type Typed = {
  personId?: string | undefined;
  firstName?: string | undefined;
  phone?: string | undefined;
  route: Route;
};

/**
 * What the worker typed of an answer: somebody on record, or a first name and a number. The follow page's
 * secret is nobody's: whoever phones is called back.
 * @throws as `respond` does
 */
export const enterResponse = async (ctx: Ctx, hood: Neighbourhood, of: Post, typed: Typed) => {
  // Its number may be another post's by now.
  if (of.status !== 'published') throw new Conflict('error_post_just_closed');
  const { personId, firstName = '', phone = '', route } = typed;
  const who = personId ? { personId } : { firstName, phone };
  return respond(ctx, hood.slug, of.code, { who, route, key: ctx.newToken() });
};
