import {
  listOwnNeighbourhoods,
  type Neighbourhood,
} from '#app/features/neighbourhoods/queries.server.ts';
import { countToRead } from '#app/features/posts/desk-queries.server.ts';
import { type Ctx, isCoordinator, worksIn } from '#app/lib/ctx.ts';

type HoodName = { slug: string; name: string };

/** What the top bar knows. */
export type DeskFacts = {
  hood: HoodName | null;
  /** Posts that wait; null where this desk is not the reader's to run. */
  toRead: number | null;
  hoods: HoodName[];
  coordinator: boolean;
};

/**
 * What the top bar of every desk page says. Without a neighbourhood, or for a coordinator who does
 * not run this desk, nothing of the desk's work is told.
 */
export const deskFacts = async (ctx: Ctx, hood: Neighbourhood | null): Promise<DeskFacts> => {
  const own = await listOwnNeighbourhoods(ctx);
  const runs = hood !== null && worksIn(ctx.actor, hood.id);
  return {
    hood: hood && { slug: hood.slug, name: hood.name },
    toRead: runs ? await countToRead(ctx, hood.id) : null,
    hoods: own.map(({ slug, name }) => ({ slug, name })),
    coordinator: isCoordinator(ctx.actor),
  };
};
