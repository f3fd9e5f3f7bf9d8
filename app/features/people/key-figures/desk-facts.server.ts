import { and, asc, desc, eq, inArray, isNull, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { findPerson } from '#app/features/people/queries.server.ts';
import { type Ctx, worksIn } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { account, keyFigure, keyFigurePerson, loginCard, person, wordToPass } from '#db/schema.ts';

/** The newest words under each of these agreements. Only for agreements one was given below. */
const listWords = async (ctx: Ctx, agreementIds: string[]) =>
  agreementIds.length === 0
    ? []
    : ctx.db
        .select()
        .from(wordToPass)
        .where(inArray(wordToPass.keyFigurePersonId, agreementIds))
        .orderBy(desc(wordToPass.at), desc(wordToPass.id))
        .limit(50);

/** Somebody as key figure, and the account that took the yes; null where they are none. @throws NotFound */
export const findFigureOf = async (ctx: Ctx, neighbourhoodId: string, personId: string) => {
  await findPerson(ctx, neighbourhoodId, personId);
  const [found] = await ctx.db
    .select({ figure: keyFigure, by: account.name })
    .from(keyFigure)
    .leftJoin(account, eq(account.id, keyFigure.takenBy))
    .where(and(eq(keyFigure.personId, personId), isNull(keyFigure.endedAt)));
  return found ? { ...found.figure, by: found.by } : null;
};

/** Can they sign in to see what there is to say? */
const hasCard = async (ctx: Ctx, personId: string): Promise<boolean> => {
  const cards = await ctx.db
    .select({ id: loginCard.id })
    .from(loginCard)
    .innerJoin(account, eq(account.id, loginCard.accountId))
    .where(and(eq(account.personId, personId), isNull(loginCard.revokedAt)));
  return cards.length > 0;
};

/** The agreements of some people or of a key figure, standing ones only, with both first names. */
const listAgreements = async (ctx: Ctx, of: { keyFigureId: string } | { personIds: string[] }) => {
  const figurePerson = alias(person, 'figure_person');
  return ctx.db
    .select({
      id: keyFigurePerson.id,
      personId: keyFigurePerson.personId,
      keptId: person.mergedInto,
      firstName: person.firstName,
      pausedUntil: person.pausedUntil,
      figureId: figurePerson.id,
      figureName: figurePerson.firstName,
      wording: keyFigurePerson.wording,
      language: keyFigurePerson.language,
      at: keyFigurePerson.createdAt,
      by: account.name,
    })
    .from(keyFigurePerson)
    .innerJoin(keyFigure, eq(keyFigure.id, keyFigurePerson.keyFigureId))
    .innerJoin(person, eq(person.id, keyFigurePerson.personId))
    .innerJoin(figurePerson, eq(figurePerson.id, keyFigure.personId))
    .leftJoin(account, eq(account.id, keyFigurePerson.takenBy))
    .where(
      and(
        isNull(keyFigurePerson.endedAt),
        'keyFigureId' in of
          ? eq(keyFigurePerson.keyFigureId, of.keyFigureId)
          : or(
              inArray(keyFigurePerson.personId, of.personIds),
              inArray(person.mergedInto, of.personIds),
            ),
      ),
    )
    .orderBy(asc(keyFigurePerson.createdAt), asc(keyFigurePerson.id));
};

const withWords = async (ctx: Ctx, agreements: Awaited<ReturnType<typeof listAgreements>>) => {
  const words = await listWords(
    ctx,
    agreements.map(({ id }) => id),
  );
  return agreements.map((one) => ({
    ...one,
    words: words.filter(({ keyFigurePersonId }) => keyFigurePersonId === one.id),
  }));
};

/**
 * What the desk knows of somebody as key figure (with their people) and of who passes words on to them.
 * @throws NotFound
 */
export const findKeyFigureFacts = async (ctx: Ctx, neighbourhoodId: string, personId: string) => {
  const figure = await findFigureOf(ctx, neighbourhoodId, personId);
  return {
    figure: figure && {
      ...figure,
      hasCard: await hasCard(ctx, personId),
      people: await withWords(ctx, await listAgreements(ctx, { keyFigureId: figure.id })),
    },
    via: await withWords(ctx, await listAgreements(ctx, { personIds: [personId] })),
  };
};

/** Who passes words on to each of these people: the agreement and the first name. @throws NotFound */
export const listFiguresFor = async (ctx: Ctx, neighbourhoodId: string, personIds: string[]) => {
  if (!worksIn(ctx.actor, neighbourhoodId)) throw new NotFound();
  if (personIds.length === 0) return [];
  return (await listAgreements(ctx, { personIds })).map(({ id, personId, keptId, figureName }) => ({
    id,
    personId: keptId ?? personId,
    name: figureName,
  }));
};
