import { redirect } from '@remix-run/node';
import { asVisitor, asWhoever } from '#app/features/accounts/guards.server.ts';
import { hashToken } from '#app/features/accounts/token.server.ts';
import {
  findNeighbourhoodById,
  type Neighbourhood,
} from '#app/features/neighbourhoods/queries.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import type { Args } from '#app/lib/http.ts';
import { findResponse, findResponseByLink, type Response } from './responses.server.ts';

/** A response's id is a UUID; a link's token never is. */
const isId = (key: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(key);

const responderCtx = async (args: Args, key: string): Promise<{ ctx: Ctx; id: string }> => {
  if (!isId(key)) {
    const visitor = asVisitor(args);
    const responseId = await findResponseByLink(visitor, hashToken(key));
    return { ctx: { ...visitor, actor: { type: 'responder', responseId } }, id: responseId };
  }
  const ctx = await asWhoever(args);
  if (ctx.actor.type !== 'neighbour') throw redirect('/my', 303);
  return { ctx, id: key };
};

export type OwnResponse = { ctx: Ctx; response: Response; hood: Neighbourhood; path: string };

/**
 * The guard of `/answers/{key}`, where the key is the response's private link or, for a signed-in
 * neighbour, its id.
 *
 * @throws NotFound for a link nobody has or somebody else's response; a redirect to `/my` for an id
 * without a session.
 */
export const requireResponder = async (args: Args): Promise<OwnResponse> => {
  const key = args.params.key ?? '';
  const { ctx, id } = await responderCtx(args, key);
  const response = await findResponse(ctx, id);
  const hood = await findNeighbourhoodById(ctx, response.neighbourhoodId);
  return { ctx, response, hood, path: `/answers/${encodeURIComponent(key)}` };
};
