import { and, eq, isNull } from 'drizzle-orm';
import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { localeOf } from '#app/features/people/locale.ts';
import { findPerson } from '#app/features/people/queries.server.ts';
import { sayDay, sayInstant, sayTime } from '#app/features/posts/when.ts';
import { m } from '#app/i18n/messages.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { showPhone } from '#app/lib/phone.ts';
import { dayIn } from '#app/lib/time.ts';
import { consent, response } from '#db/schema.ts';
import { LOCALES } from '#db/vocabulary.ts';
import { nextOf } from './due.server.ts';
import { canAsk, canSettle, isOpen, isShared, SIDES, type Side } from './policy.ts';
import {
  findDeskIntroduction,
  type Introduction,
  listSteps,
  standingYeses,
} from './queries.server.ts';
import { postOf } from './settle.server.ts';

/** One of the two, as the worker has them on the phone. */
const sideFacts = async (ctx: Ctx, hood: Neighbourhood, intro: Introduction, side: Side) => {
  const id = side === 'author' ? intro.authorId : intro.otherId;
  const who = await findPerson(ctx, hood.id, id);
  const [yes] = await ctx.db
    .select({ wording: consent.wording, language: consent.language })
    .from(consent)
    .where(
      and(
        eq(consent.introductionId, intro.id),
        eq(consent.personId, id),
        isNull(consent.withdrawnAt),
      ),
    );
  const spoken = localeOf(who, hood);
  return {
    side,
    personId: id,
    firstName: who.firstName,
    phone: who.phone,
    shown: who.phone && showPhone(who.phone),
    channel: who.channel,
    languages: who.languages,
    yes: yes ?? null,
    spoken,
    sentences: LOCALES.map((locale) => ({
      locale,
      text: m.consent_contact_said({ person: who.firstName }, { locale }),
    })),
  };
};

/** An introduction at the desk: the two side by side, how it stands, and what can be done. @throws NotFound */
export const deskIntroduction = async (ctx: Ctx, hood: Neighbourhood, id: string) => {
  const intro = await findDeskIntroduction(ctx, hood.id, id);
  const of = await postOf(ctx, intro.postId);
  const yeses = await standingYeses(ctx, intro);
  const [answer] = intro.responseId
    ? await ctx.db
        .select({ note: response.note })
        .from(response)
        .where(eq(response.id, intro.responseId))
    : [];
  const steps = await listSteps(ctx, intro);
  const two = await Promise.all(SIDES.map((side) => sideFacts(ctx, hood, intro, side)));
  return {
    id: intro.id,
    slug: hood.slug,
    state: intro.state,
    mode: intro.mode,
    next: nextOf(intro, dayIn(ctx.now, hood.timeZone)),
    answered: intro.responseId !== null,
    note: answer?.note ?? null,
    why: intro.why,
    post: { id: of.id, title: of.title, text: of.text, code: of.code, language: of.language },
    two,
    meet: intro.meetDate
      ? {
          date: intro.meetDate,
          time: intro.meetTime ?? '',
          place: intro.meetPlace ?? '',
          said: `${sayDay(intro.meetDate, ctx.locale)}, ${sayTime(intro.meetTime ?? '', ctx.locale)}`,
        }
      : null,
    outcome: intro.outcome,
    outcomeNote: intro.outcomeNote,
    version: intro.version,
    can: {
      ask: canAsk(ctx.actor, intro),
      yes: intro.state === 'proposed' || intro.state === 'asked',
      settle: canSettle(ctx.actor, intro) && yeses.size === 2,
      handOver: isShared(intro) && yeses.size === 2,
      cancel: isOpen(intro),
      closePost: of.status === 'published',
    },
    steps: steps.map((step) => ({ ...step, at: sayInstant(step.at, hood.timeZone, ctx.locale) })),
  };
};
export type DeskIntroduction = Awaited<ReturnType<typeof deskIntroduction>>;
export type SideFacts = DeskIntroduction['two'][number];
