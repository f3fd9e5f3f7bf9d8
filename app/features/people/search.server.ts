import { and, asc, eq, isNull, like, or } from 'drizzle-orm';
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

type New = {
  firstName: string;
  familyName?: string | null;
  phone: string | null;
  email?: string | null;
};

/**
 * Records that may be the same person as one that is about to be made: the same number or address, or a
 * name that sounds the same, where one of the two may lack the family name. Numbers first, eight at most.
 * @throws NotFound
 */
export const findLikely = async (
  ctx: Ctx,
  neighbourhoodId: string,
  { firstName, familyName = null, phone, email }: New,
): Promise<Person[]> => {
  if (!worksIn(ctx.actor, neighbourhoodId)) throw new NotFound();
  const digits = phoneKeyOf([phone]);
  const heard = soundOf(firstName);
  const full = nameKeyOf({ firstName, familyName });
  const sounds = familyName
    ? [`%| ${heard}`, `%${full.slice(full.indexOf('|'))}`]
    : [`%| ${heard}`, `%| ${heard} %`];
  const found = await ctx.db
    .select()
    .from(person)
    .where(
      and(
        eq(person.neighbourhoodId, neighbourhoodId),
        isNull(person.mergedInto),
        or(
          digits ? like(person.phoneKey, `%${digits}%`) : undefined,
          email ? eq(person.email, email) : undefined,
          ...(heard ? sounds.map((sound) => like(person.nameKey, sound)) : []),
        ),
      ),
    )
    .orderBy(asc(person.firstName), asc(person.id))
    .limit(200);
  const reached = (one: Person) =>
    (digits !== '' && one.phoneKey.split(' ').includes(digits)) || (email && one.email === email);
  return found.sort((a, b) => Number(!reached(a)) - Number(!reached(b))).slice(0, MOST);
};

/**
 * The same for who is typed with a first name and a way to be reached: nobody, where the neighbourhood
 * knows exactly that, because then no record is made. @throws NotFound
 */
export const findLikelyNew = async (
  ctx: Ctx,
  neighbourhoodId: string,
  { phone, email, ...input }: New,
): Promise<Person[]> => {
  const likely = await findLikely(ctx, neighbourhoodId, { phone, email, ...input });
  const same = likely.some(
    (one) =>
      fold(one.firstName) === fold(input.firstName) &&
      (phone ? one.phone === phone : email ? one.email === email : false),
  );
  return same ? [] : likely;
};
