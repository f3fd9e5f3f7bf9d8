import { and, eq, isNull } from 'drizzle-orm';
import type { Ctx } from '#app/lib/ctx.ts';
import { fold } from '#app/lib/text.ts';
import { person } from '#db/schema.ts';
import type { Channel, Language } from '#db/vocabulary.ts';
import { nameKeyOf, phoneKeyOf } from './name-key.ts';

export type Person = typeof person.$inferSelect;
export type Contact = {
  firstName: string;
  /** E.164. */
  phone: string | null;
  email: string | null;
  channel: Channel;
  language: Language;
};

/**
 * The person behind a first name and a way to be reached: the one the neighbourhood knows under that
 * number (or address) and name, or a new one. Joins the caller's transaction.
 */
export const recordPerson = async (
  ctx: Ctx,
  neighbourhoodId: string,
  contact: Contact,
): Promise<Person> => {
  const reached = contact.phone
    ? eq(person.phone, contact.phone)
    : contact.email
      ? eq(person.email, contact.email)
      : null;
  if (reached) {
    const known = await ctx.db
      .select()
      .from(person)
      .where(and(eq(person.neighbourhoodId, neighbourhoodId), isNull(person.mergedInto), reached));
    const same = known.find((one) => fold(one.firstName) === fold(contact.firstName));
    if (same) return same;
  }
  const made: Person = {
    id: ctx.newId(),
    neighbourhoodId,
    firstName: contact.firstName,
    familyName: null,
    address: null,
    phone: contact.phone,
    otherPhones: [],
    email: contact.email,
    emailStoppedAt: null,
    channel: contact.channel,
    callFrom: null,
    callUntil: null,
    languages: [contact.language],
    pausedUntil: null,
    nameKey: nameKeyOf({ firstName: contact.firstName, familyName: null }),
    phoneKey: phoneKeyOf([contact.phone]),
    mergedInto: null,
    version: 1,
    createdAt: ctx.now,
  };
  await ctx.db.insert(person).values(made);
  return made;
};
