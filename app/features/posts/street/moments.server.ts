import ical, { escape as escapeText, ICalEventTransparency } from 'ical-generator';
import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { sayComforts } from '#app/features/places/facts.ts';
import { spacedCode } from '#app/features/posts/code.ts';
import { sayWhen } from '#app/features/posts/when.ts';
import { m } from '#app/i18n/messages.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { showPhone } from '#app/lib/phone.ts';
import { forMachines } from '#app/lib/text.ts';
import { vtimezone } from '#app/lib/vtimezone.ts';
import { type FollowedPost, listFollowed } from './followed.server.ts';
import { isMoment, type Occurrence, occurrenceOf } from './moment.ts';

type Moment = { post: FollowedPost; when: Occurrence };

const HALF_A_DAY = 12 * 60 * 60;
const YEAR = 366 * 24 * 60 * 60 * 1000;

/** What is done together at a time, in a neighbourhood. */
const listMoments = async (ctx: Ctx, { id, timeZone }: Neighbourhood): Promise<Moment[]> =>
  (await listFollowed(ctx, id)).filter(isMoment).flatMap((post) => {
    const when = occurrenceOf(post, { ...post, timeZone });
    return when ? [{ post, when }] : [];
  });

/** The text, when it is and whose, and how to ask about it. */
const wordsOf = (ctx: Ctx, hood: Neighbourhood, post: FollowedPost): string => {
  const { locale } = ctx;
  const when = sayWhen(post, locale);
  const from = post.firstName && m.post_from({ name: post.firstName }, { locale });
  const number = `${m.post_number({}, { locale })} ${spacedCode(post.code)}`;
  const call = { worker: hood.workerName, phone: showPhone(hood.phone) };
  return [
    post.text,
    from ? `${when}. ${from}` : when,
    ...(post.place ? sayComforts(post.place, locale) : []),
    `${number}. ${m.follow_call(call, { locale })}`,
    m.rule_no_money({}, { locale }),
  ].join('\n');
};

/**
 * An event's revision (RFC 5545, 3.8.7.4): a whole number that grows with whatever changes in it, be it a row
 * beside the post. In seconds since the street began; the post's own count tells two changes in one second apart.
 */
const sequenceOf = ({ updatedAt, version }: FollowedPost, { createdAt }: Neighbourhood): number =>
  Math.floor((updatedAt.getTime() - createdAt.getTime()) / 1000) + version;

/** The clock's changes from the oldest moment on (of none: from that instant), and for what of them comes back. */
const zoneOf = (moments: Moment[], timeZone: string, since: Date): string => {
  const starts = moments.map(({ post, when }) =>
    when.allDay ? post.publishedAt.getTime() : when.start.epochMilliseconds,
  );
  if (starts.length === 0) starts.push(since.getTime());
  const ends = moments.map(({ post }) => post.expiresAt.getTime());
  return vtimezone(
    timeZone,
    new Date(Math.min(...starts)),
    new Date(Math.max(...starts, ...ends) + YEAR),
  );
};

/**
 * The calendar with its zone after its properties and before its events. The library would write it among
 * the properties, and only where there are events: a calendar of no component is none (RFC 5545, 3.6).
 */
const withZone = (calendar: string, zone: string): string =>
  calendar.replace(/^(?:BEGIN:VEVENT|END:VCALENDAR)/m, (first) => `${zone}\r\n${first}`);

/**
 * A neighbourhood's moments as a calendar (RFC 5545) that one can subscribe to. Depends on what is
 * published, never on the time it is asked for; a first name only where its author agreed.
 */
export const momentsIcs = async (
  ctx: Ctx,
  hood: Neighbourhood,
  origin: string,
): Promise<string> => {
  const { locale } = ctx;
  const moments = await listMoments(ctx, hood);
  const calendar = ical({
    // The library writes a name as it is given.
    name: escapeText(m.moments_calendar({ name: hood.name }, { locale }), false),
    prodId: { company: 'Burenblad', product: 'Burenblad', language: locale.toUpperCase() },
    url: `${origin}/${hood.slug}`,
    ttl: HALF_A_DAY,
  });
  for (const { post, when } of moments)
    calendar.createEvent({
      id: `${post.key}@${new URL(origin).hostname}`,
      sequence: sequenceOf(post, hood),
      stamp: post.updatedAt,
      lastModified: post.updatedAt,
      timezone: hood.timeZone,
      allDay: when.allDay,
      start: when.start,
      end: when.end,
      repeating: when.rule,
      summary: post.title,
      description: wordsOf(ctx, hood, post),
      ...(post.place ? { location: `${post.place.name}, ${post.place.address}` } : {}),
      url: `${origin}/${hood.slug}/${post.code}`,
      // To know of, not yet to be busy with.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  const zone = zoneOf(moments, hood.timeZone, hood.createdAt);
  return forMachines(`${withZone(calendar.toString(), zone)}\r\n`);
};
