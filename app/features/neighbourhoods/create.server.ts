import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Conflict, Forbidden } from '#app/lib/errors.ts';
import { neighbourhood } from '#db/schema.ts';
import type { Language } from '#db/vocabulary.ts';
import type { NewNeighbourhood } from './form.ts';
import { keptHours } from './hours.ts';
import { canSetUp } from './policy.ts';
import type { Neighbourhood } from './queries.server.ts';

/** @throws Forbidden, Conflict('error_slug_taken') */
export const createNeighbourhood = (ctx: Ctx, input: NewNeighbourhood): Promise<Neighbourhood> =>
  atomically(ctx, async (ctx) => {
    if (!canSetUp(ctx.actor)) throw new Forbidden();
    const [made] = await ctx.db
      .insert(neighbourhood)
      .values({
        id: ctx.newId(),
        slug: input.slug,
        name: input.name,
        city: input.city,
        workerName: input.workerName,
        phone: input.phone,
        ...keptHours(input.hours),
        address: input.address,
        languages: input.languages as Language[],
        timeZone: input.timeZone,
        reviewMode: input.reviewMode,
        ...(input.introductionMode ? { introductionMode: input.introductionMode } : {}),
        createdAt: ctx.now,
      })
      .onConflictDoNothing()
      .returning();
    if (!made) throw new Conflict('error_slug_taken');
    await recordAct(ctx, {
      neighbourhoodId: made.id,
      act: 'neighbourhood.created',
      target: { type: 'neighbourhood', id: made.id },
    });
    return made;
  });
