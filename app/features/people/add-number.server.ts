import { eq, sql } from 'drizzle-orm';
import type { Ctx } from '#app/lib/ctx.ts';
import { person } from '#db/schema.ts';
import { phoneKeyOf } from './name-key.ts';
import type { Person } from './record-person.server.ts';

/** A number somebody called from, kept beside those we know. Joins the caller's transaction. */
export const addNumber = async (ctx: Ctx, who: Person, phone: string): Promise<void> => {
  if (who.phone === phone || who.otherPhones.includes(phone)) return;
  const phones = who.phone
    ? { phone: who.phone, otherPhones: [...who.otherPhones, phone] }
    : { phone, otherPhones: who.otherPhones };
  await ctx.db
    .update(person)
    .set({
      ...phones,
      phoneKey: phoneKeyOf([phones.phone, ...phones.otherPhones]),
      version: sql`${person.version} + 1`,
    })
    .where(eq(person.id, who.id));
};
