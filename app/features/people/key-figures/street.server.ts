import { and, asc, eq, isNull } from 'drizzle-orm';
import { findNeighbourhoodById } from '#app/features/neighbourhoods/queries.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { dayIn } from '#app/lib/time.ts';
import { keyFigure, keyFigurePerson, person, wordToPass } from '#db/schema.ts';
import { rests } from './policy.ts';

/** The signed-in neighbour's own row as key figure, if it stands. */
const findOwnFigure = async (ctx: Ctx) => {
  if (ctx.actor.type !== 'neighbour') return null;
  const [own] = await ctx.db
    .select()
    .from(keyFigure)
    .where(and(eq(keyFigure.personId, ctx.actor.personId), isNull(keyFigure.endedAt)));
  return own ?? null;
};

/** What is to be said, with whom; only under agreements that stand, and not to those who rest. */
const listOpen = async (ctx: Ctx, own: { id: string; neighbourhoodId: string }) => {
  const { timeZone } = await findNeighbourhoodById(ctx, own.neighbourhoodId);
  const today = dayIn(ctx.now, timeZone);
  const people = await ctx.db
    .select({
      id: keyFigurePerson.id,
      // A record that was merged stands for who it lives on in.
      personId: person.id,
      mergedInto: person.mergedInto,
      firstName: person.firstName,
      pausedUntil: person.pausedUntil,
    })
    .from(keyFigurePerson)
    .innerJoin(person, eq(person.id, keyFigurePerson.personId))
    .where(and(eq(keyFigurePerson.keyFigureId, own.id), isNull(keyFigurePerson.endedAt)))
    .orderBy(asc(person.firstName), asc(keyFigurePerson.id));
  const words = await ctx.db
    .select({
      id: wordToPass.id,
      agreementId: wordToPass.keyFigurePersonId,
      words: wordToPass.words,
      language: wordToPass.language,
      at: wordToPass.at,
    })
    .from(wordToPass)
    .innerJoin(keyFigurePerson, eq(keyFigurePerson.id, wordToPass.keyFigurePersonId))
    .where(
      and(
        eq(keyFigurePerson.keyFigureId, own.id),
        isNull(keyFigurePerson.endedAt),
        isNull(wordToPass.passedAt),
        isNull(wordToPass.takenBackAt),
      ),
    )
    .orderBy(asc(wordToPass.at), asc(wordToPass.id));
  return people
    .filter((one) => !people.some(({ personId }) => personId === one.mergedInto))
    .map((one) => {
      const agreements = people
        .filter(({ personId, mergedInto }) => [personId, mergedInto].includes(one.personId))
        .map(({ id }) => id);
      const resting = rests(one, today);
      return {
        id: one.id,
        firstName: one.firstName,
        words: resting ? [] : words.filter(({ agreementId }) => agreements.includes(agreementId)),
      };
    })
    .sort((a, b) => Number(b.words.length > 0) - Number(a.words.length > 0));
};

/**
 * A key figure's own people by first name, those to whom something is to be said first, with the words,
 * oldest first: no more than that is known here. @throws NotFound for anyone who is no key figure.
 */
export const listWordsToPass = async (ctx: Ctx) => {
  const own = await findOwnFigure(ctx);
  if (!own) throw new NotFound();
  return listOpen(ctx, own);
};

/** How much a signed-in key figure has to say; nothing for anybody else. */
export const countWordsToPass = async (ctx: Ctx): Promise<number | null> => {
  const own = await findOwnFigure(ctx);
  if (!own) return null;
  return (await listOpen(ctx, own)).reduce((sum, { words }) => sum + words.length, 0);
};
