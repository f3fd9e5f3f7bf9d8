import type { Ctx } from '#app/lib/ctx.ts';
import { fold } from '#app/lib/text.ts';
import { listPeople } from './queries.server.ts';
import type { Person } from './record-person.server.ts';

/** The people whose first name, or whose phone number as it is written here, has what was typed. */
export const searchPeople = async (
  ctx: Ctx,
  neighbourhoodId: string,
  typed: string,
): Promise<Person[]> => {
  const people = await listPeople(ctx, neighbourhoodId);
  const words = fold(typed);
  const digits = typed.replace(/\D/g, '').replace(/^(0032|32|0)/, '');
  return people.filter(
    (one) =>
      fold(one.firstName).includes(words) ||
      (digits.length >= 3 && one.phone !== null && one.phone.includes(digits)),
  );
};
