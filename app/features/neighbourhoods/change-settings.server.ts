import { eq } from 'drizzle-orm';
import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Conflict, Forbidden } from '#app/lib/errors.ts';
import { neighbourhood } from '#db/schema.ts';
import type { Language } from '#db/vocabulary.ts';
import { bumpRevision } from './bump-revision.server.ts';
import type { NeighbourhoodSettings } from './form.ts';
import { keptHours } from './hours.ts';
import { canChangeSettings } from './policy.ts';
import { findManagedNeighbourhood, type Neighbourhood } from './queries.server.ts';

/** @throws NotFound, Forbidden, Conflict('error_changed_meanwhile') where the form is stale. */
export const changeSettings = (
  ctx: Ctx,
  slug: string,
  input: NeighbourhoodSettings,
): Promise<Neighbourhood> =>
  atomically(ctx, async (ctx) => {
    const current = await findManagedNeighbourhood(ctx, slug);
    if (!canChangeSettings(ctx.actor, current)) throw new Forbidden();
    const { version, languages, hours, ...settings } = input;
    if (version !== undefined && version !== current.settingsVersion)
      throw new Conflict('error_changed_meanwhile');
    await ctx.db
      .update(neighbourhood)
      .set({
        ...settings,
        ...keptHours(hours),
        languages: languages as Language[],
        settingsVersion: current.settingsVersion + 1,
      })
      .where(eq(neighbourhood.id, current.id));
    await bumpRevision(ctx, current.id);
    await recordAct(ctx, {
      neighbourhoodId: current.id,
      act: 'neighbourhood.settingsChanged',
      target: { type: 'neighbourhood', id: current.id },
    });
    return findManagedNeighbourhood(ctx, slug);
  });
