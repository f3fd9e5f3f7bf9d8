import { and, asc, eq, isNull, lte, or } from 'drizzle-orm';
import { hashToken } from '#app/features/accounts/token.server.ts';
import { m } from '#app/i18n/messages.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Forbidden } from '#app/lib/errors.ts';
import { showPhone } from '#app/lib/phone.ts';
import { neighbourhood, outbox, person } from '#db/schema.ts';
import { LOCALES } from '#db/vocabulary.ts';
import { openCall } from './open-call.server.ts';

const MINUTE = 60 * 1000;
/** After each try that failed; after the last one it goes to the call list. */
const PAUSES = [1, 5, 30, 120, 480].map((minutes) => minutes * MINUTE);
/** Longer than a round of the job can last: twenty messages, each with its time limits. */
const TAKEN_FOR = 30 * MINUTE;
const A_ROUND = 20;

export type Letter = {
  /** The same at every try, so that a mailbox that got it before shows it once. */
  id: string;
  to: string;
  subject: string;
  text: string;
  /** Stops all messages to this address. */
  stop: string;
};

/**
 * Sends one letter: gone, refused for good, to be tried again because it certainly did not leave, or
 * unknown: the server had it and did not say what became of it.
 */
export type Deliver = (letter: Letter) => Promise<'sent' | 'refused' | 'later' | 'unknown'>;

type Row = typeof outbox.$inferSelect;

/** Gives a message up: what it would have told is on the call list. Joins the caller's transaction. */
export const giveUp = async (ctx: Ctx, row: Row) => {
  await ctx.db
    .update(outbox)
    .set({ failedAt: ctx.now, takenUntil: null })
    .where(eq(outbox.id, row.id));
  const [who] = await ctx.db
    .select({ mergedInto: person.mergedInto })
    .from(person)
    .where(eq(person.id, row.personId));
  await openCall(ctx, who?.mergedInto ?? row.personId, { kind: row.kind, targetId: row.targetId });
};

const unsent = and(isNull(outbox.sentAt), isNull(outbox.failedAt));

/**
 * Takes the next message that is due, so that no other sender has it. One whose sender died between
 * sending and saying so may have gone out: it is not sent twice, its person is called.
 */
const takeNext = (ctx: Ctx, origin: string): Promise<{ row: Row; letter: Letter | null } | null> =>
  atomically(ctx, async (ctx) => {
    const [found] = await ctx.db
      .select({ row: outbox, person, hood: neighbourhood })
      .from(outbox)
      .innerJoin(person, eq(person.id, outbox.personId))
      .innerJoin(neighbourhood, eq(neighbourhood.id, outbox.neighbourhoodId))
      .where(
        and(
          unsent,
          lte(outbox.nextAt, ctx.now),
          or(isNull(outbox.takenUntil), lte(outbox.takenUntil, ctx.now)),
        ),
      )
      .orderBy(asc(outbox.nextAt), asc(outbox.id))
      .limit(1);
    if (!found) return null;
    const { row, hood } = found;
    const { email, emailStoppedAt } = found.person;
    if (row.takenUntil || !email || emailStoppedAt) {
      await giveUp(ctx, row);
      return { row, letter: null };
    }
    // New at each try, as only its hash is kept. A letter that may have left is never tried again, so that
    // the link in every letter that arrives is the one whose hash stands here.
    const token = ctx.newToken();
    await ctx.db
      .update(outbox)
      .set({
        stopHash: hashToken(token),
        attempts: row.attempts + 1,
        takenUntil: new Date(ctx.now.getTime() + TAKEN_FOR),
      })
      .where(eq(outbox.id, row.id));
    const locale = LOCALES.find((one) => one === row.language) ?? 'nl';
    const stop = `${origin}/stop/${token}`;
    const signature = m.mail_signature(
      { worker: hood.workerName, hood: hood.name, phone: showPhone(hood.phone) },
      { locale },
    );
    const text = `${row.body}\n\n-- \n${signature}\n\n${m.mail_stop({ link: stop }, { locale })}\n`;
    return { row, letter: { id: row.id, to: email, subject: row.subject, text, stop } };
  });

/** Writes down what became of a try. */
const settle = (ctx: Ctx, row: Row, result: Awaited<ReturnType<Deliver>>) =>
  atomically(ctx, async (ctx) => {
    const pause = PAUSES[row.attempts];
    if (result === 'sent')
      await ctx.db
        .update(outbox)
        .set({ sentAt: ctx.now, takenUntil: null })
        .where(eq(outbox.id, row.id));
    else if (result === 'later' && pause !== undefined)
      await ctx.db
        .update(outbox)
        .set({ nextAt: new Date(ctx.now.getTime() + pause), takenUntil: null })
        .where(eq(outbox.id, row.id));
    // What may have arrived is not sent twice: its person is called.
    else await giveUp(ctx, row);
  });

/**
 * Sends what waits in the outbox, one after the other, each outside any transaction; gives how many went
 * out. Only the clock does this.
 *
 * @throws Forbidden
 */
export const sendOutbox = async (ctx: Ctx, deliver: Deliver, origin: string): Promise<number> => {
  if (ctx.actor.type !== 'system') throw new Forbidden();
  let sent = 0;
  for (let nth = 0; nth < A_ROUND; nth++) {
    const taken = await takeNext(ctx, origin);
    if (!taken) break;
    if (!taken.letter) continue;
    const result = await deliver(taken.letter);
    await settle(ctx, taken.row, result);
    if (result === 'sent') sent++;
  }
  return sent;
};

/** Without a mail server nothing goes out: what waits is put on the call list. Gives how many. @throws Forbidden */
export const callInstead = (ctx: Ctx): Promise<number> =>
  atomically(ctx, async (ctx) => {
    if (ctx.actor.type !== 'system') throw new Forbidden();
    const waiting = await ctx.db.select().from(outbox).where(unsent);
    for (const row of waiting) await giveUp(ctx, row);
    return waiting.length;
  });
