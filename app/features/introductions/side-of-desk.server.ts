import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { findPerson } from '#app/features/people/queries.server.ts';
import type { Person } from '#app/features/people/record-person.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import type { Side } from './policy.ts';
import { findDeskIntroduction } from './queries.server.ts';

/** The person on one side of an introduction, for its desk. @throws NotFound */
export const sideOfDesk = async (
  ctx: Ctx,
  hood: Neighbourhood,
  id: string,
  side: Side,
): Promise<Person> => {
  const intro = await findDeskIntroduction(ctx, hood.id, id);
  return findPerson(ctx, hood.id, side === 'author' ? intro.authorId : intro.otherId);
};
