import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Ctx } from '#app/lib/ctx.ts';
import {
  account,
  consent,
  contactLog,
  introduction,
  introductionStep,
  keyFigure,
  keyFigurePerson,
  outbox,
  post,
  response,
  takeBack,
} from '#db/schema.ts';

/** Ids of the rows that changed hands, by table and column. */
export type Moved = Record<string, string[]>;

/** Gives what is `from`'s to `to`: all of it, or the rows named. Gives their ids. */
type Move = (ctx: Ctx, from: string, to: string, only?: string[]) => Promise<{ id: string }[]>;

const newsOf = ({ kind, targetId, createdAt }: typeof outbox.$inferSelect) =>
  `${kind} ${targetId} ${createdAt.getTime()}`;

/** Every column that says whose a row is. Calls are folded apart: one is open at most. */
const MOVES: Record<string, Move> = {
  'post.authorId': async ({ db }, from, to, only) =>
    db
      .update(post)
      .set({ authorId: to })
      .where(and(eq(post.authorId, from), only && inArray(post.id, only)))
      .returning({ id: post.id }),
  'consent.personId': async ({ db }, from, to, only) =>
    db
      .update(consent)
      .set({ personId: to })
      .where(and(eq(consent.personId, from), only && inArray(consent.id, only)))
      .returning({ id: consent.id }),
  'response.personId': async ({ db }, from, to, only) =>
    db
      .update(response)
      .set({ personId: to })
      .where(and(eq(response.personId, from), only && inArray(response.id, only)))
      .returning({ id: response.id }),
  'introduction.authorId': async ({ db }, from, to, only) =>
    db
      .update(introduction)
      .set({ authorId: to })
      .where(and(eq(introduction.authorId, from), only && inArray(introduction.id, only)))
      .returning({ id: introduction.id }),
  'introduction.otherId': async ({ db }, from, to, only) =>
    db
      .update(introduction)
      .set({ otherId: to })
      .where(and(eq(introduction.otherId, from), only && inArray(introduction.id, only)))
      .returning({ id: introduction.id }),
  'introductionStep.personId': async ({ db }, from, to, only) =>
    db
      .update(introductionStep)
      .set({ personId: to })
      .where(and(eq(introductionStep.personId, from), only && inArray(introductionStep.id, only)))
      .returning({ id: introductionStep.id }),
  'contactLog.personId': async ({ db }, from, to, only) =>
    db
      .update(contactLog)
      .set({ personId: to })
      .where(and(eq(contactLog.personId, from), only && inArray(contactLog.id, only)))
      .returning({ id: contactLog.id }),
  // The same news for both at one instant stays with each: it is one message a person.
  'outbox.personId': async ({ db }, from, to, only) => {
    const kept = await db.select().from(outbox).where(eq(outbox.personId, to));
    const known = new Set(kept.map(newsOf));
    const theirs = await db
      .select()
      .from(outbox)
      .where(and(eq(outbox.personId, from), only && inArray(outbox.id, only)));
    const free = theirs.filter((one) => !known.has(newsOf(one))).map(({ id }) => id);
    if (free.length === 0) return [];
    return db
      .update(outbox)
      .set({ personId: to })
      .where(inArray(outbox.id, free))
      .returning({ id: outbox.id });
  },
  'takeBack.personId': async ({ db }, from, to, only) =>
    db
      .update(takeBack)
      .set({ personId: to })
      .where(and(eq(takeBack.personId, from), only && inArray(takeBack.id, only)))
      .returning({ id: takeBack.id }),
  'keyFigure.personId': async ({ db }, from, to, only) =>
    db
      .update(keyFigure)
      .set({ personId: to })
      .where(and(eq(keyFigure.personId, from), only && inArray(keyFigure.id, only)))
      .returning({ id: keyFigure.id }),
  // One way to sign in a person: where the kept one has theirs, the other stays behind.
  'account.personId': async ({ db }, from, to, only) => {
    const taken = await db.select().from(account).where(eq(account.personId, to));
    if (taken.length > 0) return [];
    return db
      .update(account)
      .set({ personId: to })
      .where(and(eq(account.personId, from), only && inArray(account.id, only)))
      .returning({ id: account.id });
  },
  // A key figure who speaks for both already keeps both rows.
  'keyFigurePerson.personId': async ({ db }, from, to, only) => {
    const standing = await db
      .select({ keyFigureId: keyFigurePerson.keyFigureId })
      .from(keyFigurePerson)
      .where(and(eq(keyFigurePerson.personId, to), isNull(keyFigurePerson.endedAt)));
    const theirs = await db
      .select()
      .from(keyFigurePerson)
      .where(and(eq(keyFigurePerson.personId, from), only && inArray(keyFigurePerson.id, only)));
    const free = theirs.filter(
      (one) => one.endedAt || !standing.some(({ keyFigureId }) => keyFigureId === one.keyFigureId),
    );
    if (free.length === 0) return [];
    return db
      .update(keyFigurePerson)
      .set({ personId: to })
      .where(
        inArray(
          keyFigurePerson.id,
          free.map(({ id }) => id),
        ),
      )
      .returning({ id: keyFigurePerson.id });
  },
};

/** Gives all rows of one person to another; says which. Joins the caller's transaction. */
export const moveRows = async (ctx: Ctx, to: string, from: string): Promise<Moved> => {
  const moved: Moved = {};
  for (const [column, move] of Object.entries(MOVES)) {
    const ids = (await move(ctx, from, to)).map(({ id }) => id);
    if (ids.length > 0) moved[column] = ids;
  }
  return moved;
};

/** Gives back the rows that were moved, where they are still there. Joins the caller's transaction. */
export const moveBack = async (ctx: Ctx, from: string, to: string, moved: Moved) => {
  for (const [column, move] of Object.entries(MOVES)) {
    const only = moved[column];
    if (only) await move(ctx, from, to, only);
  }
};
