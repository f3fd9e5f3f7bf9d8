import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import { type Ctx, worksIn } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { account, consent, introduction, introductionStep, person } from '#db/schema.ts';
import { canSee, isShared, type Side, sideOf } from './policy.ts';

export type Introduction = typeof introduction.$inferSelect;

/** An introduction as the desk or one of its two sees it. @throws NotFound for anyone else. */
export const findIntroduction = async (ctx: Ctx, id: string): Promise<Introduction> => {
  const [found] = await ctx.db.select().from(introduction).where(eq(introduction.id, id));
  if (!found || !canSee(ctx.actor, found)) throw new NotFound();
  return found;
};

/** One of a neighbourhood's, at its desk. @throws NotFound */
export const findDeskIntroduction = async (
  ctx: Ctx,
  neighbourhoodId: string,
  id: string,
): Promise<Introduction> => {
  const found = await findIntroduction(ctx, id);
  if (!worksIn(ctx.actor, found.neighbourhoodId) || found.neighbourhoodId !== neighbourhoodId)
    throw new NotFound();
  return found;
};

/** The sides whose yes stands: a row of consent that was not taken back. */
export const standingYeses = async (ctx: Ctx, intro: Introduction): Promise<Set<Side>> => {
  const ids = [intro.authorConsentId, intro.otherConsentId].flatMap((id) => id ?? []);
  if (ids.length === 0) return new Set();
  const rows = await ctx.db
    .select({ id: consent.id, personId: consent.personId })
    .from(consent)
    .where(
      and(
        inArray(consent.id, ids),
        eq(consent.introductionId, intro.id),
        eq(consent.scope, 'contact'),
        isNull(consent.withdrawnAt),
      ),
    );
  const sides = new Set<Side>();
  for (const { id, personId } of rows) {
    if (id === intro.authorConsentId && personId === intro.authorId) sides.add('author');
    if (id === intro.otherConsentId && personId === intro.otherId) sides.add('other');
  }
  return sides;
};

export type SharedContact = { firstName: string; phone: string | null };

/**
 * What one of the two may know of the other: first name and phone, while both yeses stand; else nothing.
 * For a side only: what the worker hands over is asked for that side by name.
 */
export const contactFor = async (
  ctx: Ctx,
  intro: Introduction,
  asked?: Side,
): Promise<SharedContact | null> => {
  const side = worksIn(ctx.actor, intro.neighbourhoodId) ? asked : sideOf(ctx.actor, intro);
  if (!side || !isShared(intro) || (await standingYeses(ctx, intro)).size < 2) return null;
  const [found] = await ctx.db
    .select({ firstName: person.firstName, phone: person.phone })
    .from(person)
    .where(eq(person.id, side === 'author' ? intro.otherId : intro.authorId));
  return found ?? null;
};

/** The introductions about a post that its author may see: those in which the author was asked. */
export const listForPost = async (ctx: Ctx, postId: string): Promise<Introduction[]> => {
  const rows = await ctx.db
    .select()
    .from(introduction)
    .where(eq(introduction.postId, postId))
    .orderBy(desc(introduction.createdAt), asc(introduction.id));
  return rows.filter((one) => canSee(ctx.actor, one) && one.state !== 'proposed');
};

const ORDER = ['proposed', 'asked', 'yes', 'yes_withdrawn', 'shared', 'appointed'];

/** Each step: who, when, why, oldest first. For the desk. @throws NotFound */
export const listSteps = async (ctx: Ctx, intro: Introduction) => {
  if (!worksIn(ctx.actor, intro.neighbourhoodId)) throw new NotFound();
  const steps = await ctx.db
    .select({
      step: introductionStep.step,
      note: introductionStep.note,
      at: introductionStep.at,
      by: account.name,
      person: person.firstName,
    })
    .from(introductionStep)
    .leftJoin(account, eq(account.id, introductionStep.by))
    .leftJoin(person, eq(person.id, introductionStep.personId))
    .where(eq(introductionStep.introductionId, intro.id))
    .orderBy(asc(introductionStep.at), asc(introductionStep.id));
  // Steps of one instant, as a second yes and the sharing, come in the order of a life.
  const rank = (step: string) => (ORDER.indexOf(step) + ORDER.length + 1) % (ORDER.length + 1);
  return steps.sort((a, b) => a.at.getTime() - b.at.getTime() || rank(a.step) - rank(b.step));
};
