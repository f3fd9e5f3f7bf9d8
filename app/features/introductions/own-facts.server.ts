import { hoodFacts } from '#app/features/neighbourhoods/hood-page.tsx';
import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { type CardFacts, cardOf } from '#app/features/posts/post-card.tsx';
import { sayDay, sayTime } from '#app/features/posts/when.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { showPhone } from '#app/lib/phone.ts';
import { canSayYes, isOpen, type Side, sideOf } from './policy.ts';
import { contactFor, type Introduction, listForPost, standingYeses } from './queries.server.ts';
import type { OwnResponse } from './responder-guard.server.ts';
import { endOf, introductionOf, placeOf } from './responses.server.ts';
import { postOf } from './settle.server.ts';

/** Where an introduction is, as one of its two is told. */
const sayState = (intro: Introduction, said: boolean, mayYes: boolean) => {
  if (intro.state === 'proposed' || intro.state === 'asked')
    return said ? ('said_yes' as const) : mayYes ? ('direct' as const) : ('asked' as const);
  if (intro.state === 'shared' || intro.state === 'appointed') return 'shared' as const;
  if (intro.state === 'happened') return 'happened' as const;
  return intro.state === 'did_not_happen' ? ('not' as const) : ('off' as const);
};

/** What one of the two reads on a page of their own: never the other's name or number before both yeses. */
export const ownIntroduction = async (ctx: Ctx, intro: Introduction, path: string) => {
  const side: Side = sideOf(ctx.actor, intro) ?? 'other';
  const said = (await standingYeses(ctx, intro)).has(side);
  const contact = await contactFor(ctx, intro);
  const mayYes = !said && intro.state === 'asked' && canSayYes(ctx.actor, intro, side);
  return {
    id: intro.id,
    state: sayState(intro, said, mayYes),
    mayYes,
    mayTakeBack: said,
    mayStop: isOpen(intro) && !said,
    contact: contact && {
      firstName: contact.firstName,
      phone: contact.phone,
      shown: contact.phone && showPhone(contact.phone),
    },
    meet:
      contact && intro.state === 'appointed' && intro.meetDate
        ? {
            when: `${sayDay(intro.meetDate, ctx.locale)}, ${sayTime(intro.meetTime ?? '', ctx.locale)}`,
            place: intro.meetPlace,
          }
        : null,
    path,
  };
};
export type OwnIntroductionFacts = Awaited<ReturnType<typeof ownIntroduction>>;

/** The introductions of an author's post, each with the addresses of its acts. */
export const ownIntroductions = async (ctx: Ctx, postId: string, path: string) => {
  const all = await listForPost(ctx, postId);
  return Promise.all(
    all.map((one) => ownIntroduction(ctx, one, `${path}/introductions/${one.id}`)),
  );
};

/** What whoever answered reads: the truth about the place, what happens next, and what they can do. */
export const answerFacts = async (own: OwnResponse, origin: string) => {
  const { ctx, response, hood, path } = own;
  const end = await endOf(ctx, response);
  const of = await postOf(ctx, response.postId);
  const intro = await introductionOf(ctx, response);
  // Proposed only, nobody was asked: for its giver the response still waits.
  const led = intro && intro.state !== 'proposed' ? intro : null;
  const place = end === null ? await placeOf(ctx, response) : end === 'introduced' ? 1 : null;
  const open = of.status === 'published' || led !== null;
  return {
    hood: hoodFacts(hood),
    post: open ? { title: of.title, kind: of.kind, language: of.language } : null,
    end: end === 'introduced' ? null : end,
    place,
    introduction: led ? await ownIntroduction(ctx, led, path) : null,
    canWithdraw: end === null || (end === 'introduced' && (!intro || isOpen(intro))),
    path,
    link: `${origin}${path}`,
  };
};
export type AnswerFacts = Awaited<ReturnType<typeof answerFacts>>;

export type RespondFacts = {
  hood: ReturnType<typeof hoodFacts>;
  post: CardFacts;
  /** First name of who is signed in here. */
  known: string | null;
  /** Neighbours find each other here, without the worker in between. */
  direct: boolean;
  key: string;
};
export const respondFacts = (
  ctx: Ctx,
  hood: Neighbourhood,
  post: Parameters<typeof cardOf>[0],
  known: string | null,
): RespondFacts => ({
  hood: hoodFacts(hood),
  post: cardOf(post, ctx.locale),
  known,
  direct: hood.introductionMode === 'direct',
  key: ctx.newToken(),
});
