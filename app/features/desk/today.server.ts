import {
  and,
  asc,
  count,
  eq,
  gt,
  gte,
  inArray,
  isNull,
  lte,
  ne,
  notExists,
  or,
  sql,
} from 'drizzle-orm';
import { countUnderWay } from '#app/features/introductions/responses.server.ts';
import { findDuePile } from '#app/features/introductions/slips/queries.server.ts';
import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { oldestToCorrect } from '#app/features/sheets/policy.ts';
import { roundDue } from '#app/features/sheets/round/due.server.ts';
import { type Ctx, worksIn } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { dayIn, nextMonday, weekdayOf } from '#app/lib/time.ts';
import { callReason, edition, introduction, person, post, response } from '#db/schema.ts';
import { callsAndDrafts } from './calls-due.server.ts';
import { countTakeBacks } from './take-backs.server.ts';

/** As many of a kind as one looks at in a day; the rest stand on the page of their own. */
export const MOST = 25;
const THREE_DAYS = 3 * 24 * 60 * 60 * 1000;

const how = async (query: Promise<{ many: number }[]>) => (await query)[0]?.many ?? 0;

const toRead = (hood: Neighbourhood) =>
  and(eq(post.neighbourhoodId, hood.id), eq(post.status, 'submitted'));

const expiring = (ctx: Ctx, hood: Neighbourhood) =>
  and(
    eq(post.neighbourhoodId, hood.id),
    eq(post.status, 'published'),
    gt(post.expiresAt, ctx.now),
    lte(post.expiresAt, new Date(ctx.now.getTime() + THREE_DAYS)),
    // A post for one date ends with it: there is nothing to ask.
    isNull(post.whenDate),
  );

/** Those of a post that stands: while it is read anew nobody can be brought together. */
const responsesDue = (hood: Neighbourhood) =>
  and(
    eq(response.neighbourhoodId, hood.id),
    isNull(response.closedAt),
    eq(post.status, 'published'),
  );

/** Those with a next step for the worker; whom to call about one is on the call list already. */
const introductionsDue = (ctx: Ctx, hood: Neighbourhood) =>
  and(
    eq(introduction.neighbourhoodId, hood.id),
    or(
      inArray(introduction.state, ['proposed', 'asked', 'shared']),
      and(
        eq(introduction.state, 'appointed'),
        lte(introduction.aftercareOn, dayIn(ctx.now, hood.timeZone)),
      ),
    ),
    notExists(
      ctx.db
        .select({ one: sql`1` })
        .from(callReason)
        .where(
          and(
            eq(callReason.targetId, introduction.id),
            isNull(callReason.doneAt),
            // How it went is asked whether or not the appointment was still to be told.
            or(eq(callReason.kind, 'aftercare'), ne(introduction.state, 'appointed')),
          ),
        ),
    ),
  );

/** A correction that waits to be finished, or from Friday on the coming sheet: its week, else null. */
export const sheetDue = async (ctx: Ctx, hood: Neighbourhood): Promise<string | null> => {
  const day = dayIn(ctx.now, hood.timeZone);
  const [correction] = await ctx.db
    .select({ week: edition.week })
    .from(edition)
    .where(
      and(
        eq(edition.neighbourhoodId, hood.id),
        eq(edition.status, 'draft'),
        gt(edition.correction, 0),
        gte(edition.week, oldestToCorrect(day)),
      ),
    )
    .orderBy(asc(edition.week))
    .limit(1);
  if (correction) return correction.week;
  const today = weekdayOf(day);
  if (!['friday', 'saturday', 'sunday'].includes(today)) return null;
  const week = nextMonday(ctx.now, hood.timeZone);
  const [done] = await ctx.db
    .select({ id: edition.id })
    .from(edition)
    .where(
      and(
        eq(edition.neighbourhoodId, hood.id),
        eq(edition.week, week),
        inArray(edition.status, ['published', 'archived']),
      ),
    );
  return done ? null : week;
};

/** How much of each waits. @throws NotFound for anyone but the desk. */
export const countToday = async (ctx: Ctx, hood: Neighbourhood) => {
  if (!worksIn(ctx.actor, hood.id)) throw new NotFound();
  const many = { many: count() };
  const { calls, strangers, drafts } = await callsAndDrafts(ctx, hood);
  const counts = {
    takeBacks: await countTakeBacks(ctx, hood),
    calls: calls.length + strangers.length,
    responses: await how(
      ctx.db
        .select(many)
        .from(response)
        .innerJoin(post, eq(post.id, response.postId))
        .where(responsesDue(hood)),
    ),
    introductions: await how(
      ctx.db.select(many).from(introduction).where(introductionsDue(ctx, hood)),
    ),
    toRead: await how(ctx.db.select(many).from(post).where(toRead(hood))),
    sheet: (await sheetDue(ctx, hood)) ? 1 : 0,
    round: (await roundDue(ctx, hood)) ? 1 : 0,
    slips: (await findDuePile(ctx, hood)) ? 1 : 0,
    drafts: drafts.length,
    expiring: await how(ctx.db.select(many).from(post).where(expiring(ctx, hood))),
  };
  const all = Object.values(counts).reduce((sum, one) => sum + one, 0);
  return { ...counts, all };
};

/** Posts to read, oldest first. */
export const postsToRead = (ctx: Ctx, hood: Neighbourhood) =>
  ctx.db
    .select()
    .from(post)
    .where(toRead(hood))
    .orderBy(asc(post.submittedAt), asc(post.id))
    .limit(MOST);

/** Posts that end in three days, the first to end first. */
export const postsExpiring = (ctx: Ctx, hood: Neighbourhood, most = MOST) =>
  ctx.db
    .select()
    .from(post)
    .where(expiring(ctx, hood))
    .orderBy(asc(post.expiresAt), asc(post.id))
    .limit(most);

/** Responses that wait to be brought together with the author, oldest first, each with its place. */
export const waitingResponses = async (ctx: Ctx, hood: Neighbourhood, most = MOST) => {
  const rows = await ctx.db
    .select({
      id: response.id,
      at: response.at,
      postId: post.id,
      title: post.title,
      language: post.language,
      firstName: person.firstName,
    })
    .from(response)
    .innerJoin(post, eq(post.id, response.postId))
    .innerJoin(person, eq(person.id, response.personId))
    .where(responsesDue(hood))
    .orderBy(asc(response.at), asc(response.id))
    .limit(most);
  const underWay = new Map<string, number>();
  for (const { postId } of rows)
    if (!underWay.has(postId)) underWay.set(postId, await countUnderWay(ctx, postId));
  return rows.map((row, index) => ({
    ...row,
    place:
      (underWay.get(row.postId) ?? 0) +
      rows.slice(0, index).filter(({ postId }) => postId === row.postId).length +
      1,
  }));
};

/** Introductions with a next step, oldest first. */
export const introductionsWaiting = (ctx: Ctx, hood: Neighbourhood) =>
  ctx.db
    .select({
      id: introduction.id,
      state: introduction.state,
      createdAt: introduction.createdAt,
      title: post.title,
      language: post.language,
    })
    .from(introduction)
    .innerJoin(post, eq(post.id, introduction.postId))
    .where(introductionsDue(ctx, hood))
    .orderBy(asc(introduction.createdAt), asc(introduction.id))
    .limit(MOST);
