import { and, eq, isNull, like, or } from 'drizzle-orm';
import { type Ctx, worksIn } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { fold } from '#app/lib/text.ts';
import { person } from '#db/schema.ts';
import { nameKeyOf, phoneKeyOf, soundOf } from './name-key.ts';
import type { Person } from './record-person.server.ts';

const MOST = 8;

/** How well somebody fits what was typed; lower is better. */
const distance = (one: Person, words: string[], digits: string): number => {
  if (digits && one.phoneKey.split(' ').some((number) => number === digits)) return 0;
  const names = fold(`${one.firstName} ${one.familyName ?? ''}`).split(' ');
  if (words.length && words.every((word) => names.includes(word))) return 1;
  if (words.length && words.every((word) => names.some((name) => name.startsWith(word)))) return 2;
  return digits ? 3 : 4;
};

/**
 * People of a neighbourhood found while typing: by any part of a number, or of a name in any spelling.
 * The best fit first, eight at most.
 *
 * @throws NotFound for anyone but its desk.
 */
export const searchPeople = async (
  ctx: Ctx,
  neighbourhoodId: string,
  typed: string,
): Promise<Person[]> => {
  if (!worksIn(ctx.actor, neighbourhoodId)) throw new NotFound();
  const folded = fold(typed);
  const digits = phoneKeyOf([typed.replace(/^\s*(?:00|\+)32/, '0').replace(/\D/g, '')]);
  const words = folded.split(' ').filter((word) => /\p{L}/u.test(word));
  if (words.length === 0 && digits.length < 3) return [];
  const byName = words.map((word) =>
    or(like(person.nameKey, `%${word}%`), like(person.nameKey, `%| %${soundOf(word)}%`)),
  );
  const found = await ctx.db
    .select()
    .from(person)
    .where(
      and(
        eq(person.neighbourhoodId, neighbourhoodId),
        isNull(person.mergedInto),
        words.length ? and(...byName) : like(person.phoneKey, `%${digits}%`),
      ),
    )
    .limit(200);
  return found
    .map((one) => ({ one, far: distance(one, words, digits) }))
    .sort((a, b) => a.far - b.far || a.one.firstName.localeCompare(b.one.firstName))
    .slice(0, MOST)
    .map(({ one }) => one);
};

/**
 * Records that may be the same person as one that is about to be made: the same number, or a name that
 * sounds the same. @throws NotFound
 */
export const findLikely = async (
  ctx: Ctx,
  neighbourhoodId: string,
  {
    firstName,
    familyName,
    phone,
  }: { firstName: string; familyName: string | null; phone: string | null },
): Promise<Person[]> => {
  if (!worksIn(ctx.actor, neighbourhoodId)) throw new NotFound();
  const key = nameKeyOf({ firstName, familyName });
  const digits = phoneKeyOf([phone]);
  const sound = key.slice(key.indexOf('|'));
  return ctx.db
    .select()
    .from(person)
    .where(
      and(
        eq(person.neighbourhoodId, neighbourhoodId),
        isNull(person.mergedInto),
        or(
          digits ? like(person.phoneKey, `%${digits}%`) : undefined,
          like(person.nameKey, `%${sound}%`),
        ),
      ),
    )
    .limit(MOST);
};
