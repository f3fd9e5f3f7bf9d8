import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { listReasons } from '#app/features/people/call-queries.server.ts';
import { draftName } from '#app/features/posts/intake/draft-name.ts';
import { sayDate, sayInstant } from '#app/features/posts/when.ts';
import { roundDue } from '#app/features/sheets/round/due.server.ts';
import { sayWeek } from '#app/features/sheets/week.ts';
import { m, say } from '#app/i18n/messages.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import type { Category, IntroductionState } from '#db/vocabulary.ts';
import { callWords } from './call-words.server.ts';
import { callsAndDrafts } from './calls-due.server.ts';
import { deskFacts } from './desk-facts.server.ts';
import { slipsDue } from './slips-due.server.ts';
import { unseenTakeBacks } from './take-backs.server.ts';
import {
  countToday,
  introductionsWaiting,
  MOST,
  postsExpiring,
  postsToRead,
  sheetDue,
  waitingResponses,
} from './today.server.ts';
import { type Kind, mostOf, restOf } from './today-rest.ts';

/** One thing to do: what about, since when, and the one next step. */
type Line = {
  id: string;
  href: string;
  pictogram: Category | 'phone' | 'together' | 'printer' | 'pencil' | 'map-pin';
  /** What it is about; in a neighbour's words where it has a language. */
  what: string;
  language: string | null;
  next: string;
  side: string;
  /** Where it says what of it is on paper still. */
  out?: string;
  /** Where to say that it was seen, where that is all there is to do. */
  seen?: string;
};

/**
 * What is to be done at this desk, the most urgent first: who waits for a call, who answered, whom to bring
 * together, what to read, the sheet, what was left half done, what ends. Of each kind the first, and where the
 * rest stands; of `whole` all. @throws NotFound
 */
export const todayPage = async (ctx: Ctx, hood: Neighbourhood, whole: Kind | null = null) => {
  const { locale } = ctx;
  const counts = await countToday(ctx, hood);
  const base = `/desk/${hood.slug}`;
  const at = (instant: Date) => sayInstant(instant, hood.timeZone, locale);
  const { calls, strangers, drafts } = await callsAndDrafts(ctx, hood);
  const first = calls.slice(0, MOST);
  const reasons = await listReasons(
    ctx,
    first.map(({ call }) => call.id),
  );
  const wordsOf = await callWords(ctx, hood, reasons);
  const toCall = await Promise.all(
    first.map(async (one) => ({ ...one, why: (await wordsOf(one)).lines.map(({ why }) => why) })),
  );
  const week = await sheetDue(ctx, hood);
  const round = await roundDue(ctx, hood);
  const most = (kind: Kind) => mostOf(kind, whole, MOST);
  const shown = {
    calls: Math.min(calls.length, MOST) + Math.min(strangers.length, MOST),
    responses: most('responses'),
    introductions: MOST,
    toRead: MOST,
    drafts: most('drafts'),
    expiring: most('expiring'),
  };
  const nextStep: Partial<Record<IntroductionState, () => string>> = {
    proposed: () => m.today_introduction_ask({}, { locale }),
    asked: () => m.today_introduction_call({}, { locale }),
    shared: () => m.today_introduction_appointment({}, { locale }),
    appointed: () => m.today_introduction_aftercare({}, { locale }),
  };
  const pile = await slipsDue(ctx, hood);
  const lines: Line[] = [
    ...pile.late,
    ...(await unseenTakeBacks(ctx, hood)).map((one) => ({
      id: one.id,
      href: one.introductionId
        ? `${base}/introductions/${one.introductionId}`
        : `${base}/posts/${one.postId}`,
      pictogram: one.category,
      what: one.title,
      language: one.language,
      next: say(`today_back_${one.scope}`, { name: one.firstName }, locale),
      side: [at(one.at), one.sheet ? m.today_back_on_sheet({ number: one.sheet }, { locale }) : []]
        .flat()
        .join(' · '),
      ...(one.sheet ? { out: `${base}/still-out` } : {}),
      seen: `${base}/take-backs/${one.id}/acknowledgement`,
    })),
    ...toCall.map(({ call, person, why }) => ({
      id: call.id,
      href: `${base}/calls#line-${call.id}`,
      pictogram: 'phone' as const,
      what: why.join(' · ') || person.firstName,
      language: null,
      next: (person.channel === 'visit' ? m.today_visit : m.today_call)(
        { name: person.firstName },
        { locale },
      ),
      side: at(call.openedAt),
    })),
    ...strangers.slice(0, MOST).map((one) => ({
      id: one.id,
      href: `${base}/calls#line-${one.id}`,
      pictogram: 'phone' as const,
      what: draftName(one, locale) || m.today_draft_untitled({}, { locale }),
      language: null,
      next: m.today_draft_back({ name: one.firstName }, { locale }),
      side: at(one.callBackAt),
    })),
    ...(await waitingResponses(ctx, hood, shown.responses)).map((one) => ({
      id: one.id,
      href: `${base}/posts/${one.postId}/responses`,
      pictogram: 'together' as const,
      what: one.title,
      language: one.language,
      next: m.today_response({ name: one.firstName }, { locale }),
      side: `${at(one.at)} · ${m.today_place({ place: one.place }, { locale })}`,
    })),
    ...(await introductionsWaiting(ctx, hood)).map((one) => ({
      id: one.id,
      href: `${base}/introductions/${one.id}`,
      pictogram: 'together' as const,
      what: one.title,
      language: one.language,
      next: nextStep[one.state]?.() ?? '',
      side: at(one.createdAt),
    })),
    ...(await postsToRead(ctx, hood)).map((one) => ({
      id: one.id,
      href: `${base}/posts/${one.id}`,
      pictogram: one.category,
      what: one.title,
      language: one.language,
      next: m.today_read({}, { locale }),
      side: at(one.submittedAt),
    })),
    ...(week
      ? [
          {
            id: week,
            href: `${base}/sheet/${week}`,
            pictogram: 'printer' as const,
            what: sayWeek(week, locale),
            language: null,
            next: m.today_sheet({}, { locale }),
            side: '',
          },
        ]
      : []),
    ...pile.rest,
    ...(round
      ? [
          {
            id: 'round',
            href: `${base}/round`,
            pictogram: 'map-pin' as const,
            what: m.today_round_what({ number: round.number }, { locale }),
            language: null,
            next:
              round.left === 1
                ? m.today_round_one({}, { locale })
                : m.today_round({ count: round.left }, { locale }),
            side: '',
          },
        ]
      : []),
    ...drafts.slice(0, shown.drafts).map((one) => ({
      id: one.id,
      href: `${base}/intake/${one.id}`,
      pictogram: 'pencil' as const,
      what: draftName(one, locale) || m.today_draft_untitled({}, { locale }),
      language: null,
      next: one.callBackAt
        ? m.today_draft_back({ name: one.firstName }, { locale })
        : m.today_draft({}, { locale }),
      side: [one.firstName, at(one.callBackAt ?? one.updatedAt)].filter(Boolean).join(' · '),
    })),
    ...(await postsExpiring(ctx, hood, shown.expiring)).map((one) => ({
      id: one.id,
      href: `${base}/posts/${one.id}`,
      pictogram: one.category,
      what: one.title,
      language: one.language,
      next: m.today_expiring({}, { locale }),
      side: one.expiresAt
        ? m.today_expiring_until(
            { day: sayDate(new Date(one.expiresAt.getTime() - 1), hood.timeZone, locale) },
            { locale },
          )
        : '',
    })),
  ];
  return {
    title: `${m.today_title({ count: counts.all }, { locale })} · ${hood.name}`,
    desk: await deskFacts(ctx, hood),
    slips: `${base}/incoming-slips`,
    count: counts.all,
    more: counts.all - lines.length,
    rest: restOf(base, counts, shown),
    lines,
  };
};
export type TodayPageData = Awaited<ReturnType<typeof todayPage>>;
