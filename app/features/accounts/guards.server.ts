import { redirect } from '@remix-run/node';
import {
  findManagedNeighbourhood,
  findNeighbourhood,
  type Neighbourhood,
} from '#app/features/neighbourhoods/queries.server.ts';
import { type Actor, type Ctx, isCoordinator, worksIn } from '#app/lib/ctx.ts';
import { Forbidden, NotFound } from '#app/lib/errors.ts';
import type { Args } from '#app/lib/http.ts';
import { findActor } from './queries.server.ts';
import { sessionAccount } from './sessions.server.ts';

/**
 * The first of three rings: every loader and action starts with one of these, and none trusts a
 * layout's, because `?_data=` runs a loader alone.
 */
const ctxFor = ({ context }: Args, actor: Actor): Ctx => ({
  db: context.db,
  actor,
  now: context.now(),
  newId: context.newId,
  newToken: context.newToken,
  locale: context.locale,
});

/** For public pages: the same for everyone, so who is signed in is not even asked. */
export const asVisitor = (args: Args): Ctx => ctxFor(args, { type: 'visitor' });

/** For pages that are nobody's and know who comes: sending a post, the sign-in page. */
export const asWhoever = async (args: Args): Promise<Ctx> => {
  const accountId = await sessionAccount(args.context.db, args.request.headers.get('Cookie'));
  return ctxFor(
    args,
    accountId ? await findActor(args.context.db, accountId) : { type: 'visitor' },
  );
};

const toSignIn = ({ request }: Args): never => {
  const url = new URL(request.url);
  const next = request.method === 'GET' ? url.pathname + url.search : '/desk';
  throw redirect(`/sign-in?next=${encodeURIComponent(next)}`, 303);
};

/** A signed-in neighbour's own pages. */
export const requireNeighbour = async (args: Args) => {
  const ctx = await asWhoever(args);
  if (ctx.actor.type !== 'neighbour') return toSignIn(args);
  return { ctx, actor: ctx.actor };
};

/** Anyone who runs a desk or sets one up. */
export const requireWorker = async (args: Args): Promise<Ctx> => {
  const ctx = await asWhoever(args);
  return ctx.actor.type === 'worker' ? ctx : toSignIn(args);
};

/** The desk of the neighbourhood in the address. @throws NotFound for a worker of another one. */
export const requireDesk = async (
  args: Args,
): Promise<{ ctx: Ctx; neighbourhood: Neighbourhood }> => {
  const ctx = await requireWorker(args);
  const neighbourhood = await findNeighbourhood(ctx, args.params.hood ?? '');
  if (!worksIn(ctx.actor, neighbourhood.id)) throw new NotFound();
  return { ctx, neighbourhood };
};

/** The settings of the neighbourhood in the address: its workers, and the coordinator. */
export const requireManager = async (args: Args) => {
  const ctx = await requireWorker(args);
  return { ctx, neighbourhood: await findManagedNeighbourhood(ctx, args.params.hood ?? '') };
};

/** @throws Forbidden for a worker who is not the coordinator. */
export const requireCoordinator = async (args: Args): Promise<Ctx> => {
  const ctx = await requireWorker(args);
  if (!isCoordinator(ctx.actor)) throw new Forbidden();
  return ctx;
};
