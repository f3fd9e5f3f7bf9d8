import {
  listOwnNeighbourhoods,
  type Neighbourhood,
} from '#app/features/neighbourhoods/queries.server.ts';
import { type Ctx, isCoordinator, worksIn } from '#app/lib/ctx.ts';
import { countToday } from './today.server.ts';

type HoodName = { slug: string; name: string };

/** What the top bar knows. */
export type DeskFacts = {
  hood: HoodName | null;
  /** Posts that wait; null where this desk is not the reader's to run. */
  toRead: number | null;
  /** People to call now, and all that is to be done today. */
  calls: number;
  today: number;
  hoods: HoodName[];
  coordinator: boolean;
};

/**
 * What the top bar of every desk page says. Without a neighbourhood, or for a coordinator who does
 * not run this desk, nothing of the desk's work is told.
 */
export const deskFacts = async (ctx: Ctx, hood: Neighbourhood | null): Promise<DeskFacts> => {
  const own = await listOwnNeighbourhoods(ctx);
  const counts = hood && worksIn(ctx.actor, hood.id) ? await countToday(ctx, hood) : null;
  return {
    hood: hood && { slug: hood.slug, name: hood.name },
    toRead: counts?.toRead ?? null,
    calls: counts?.calls ?? 0,
    today: counts?.all ?? 0,
    hoods: own.map(({ slug, name }) => ({ slug, name })),
    coordinator: isCoordinator(ctx.actor),
  };
};
