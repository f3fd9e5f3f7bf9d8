import ical from 'ical-generator';
import { findNeighbourhoodById } from '#app/features/neighbourhoods/queries.server.ts';
import { m } from '#app/i18n/messages.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { instantAt } from '#app/lib/time.ts';
import type { Side } from './policy.ts';
import { contactFor, type Introduction } from './queries.server.ts';
import { postOf } from './settle.server.ts';

const HOUR = 60 * 60 * 1000;

/**
 * An appointment for a calendar, for one of the two: an hour, in the neighbourhood's time; no number in it.
 * @throws NotFound where there is none to be had
 */
export const appointmentIcs = async (
  ctx: Ctx,
  intro: Introduction | null,
  side?: Side,
): Promise<Response> => {
  const contact = intro && (await contactFor(ctx, intro, side));
  if (!intro || !contact || !intro.meetDate || !intro.meetTime) throw new NotFound();
  const { timeZone } = await findNeighbourhoodById(ctx, intro.neighbourhoodId);
  const start = instantAt(intro.meetDate, intro.meetTime, timeZone);
  if (!start) throw new NotFound();
  const { title } = await postOf(ctx, intro.postId);
  const calendar = ical({ name: m.product({}, { locale: ctx.locale }) });
  // In UTC, so that no calendar can read another hour into it.
  calendar.createEvent({
    id: intro.id,
    stamp: ctx.now,
    sequence: intro.version,
    start,
    end: new Date(start.getTime() + HOUR),
    summary: m.ics_summary({ title, name: contact.firstName }, { locale: ctx.locale }),
    ...(intro.meetPlace ? { location: intro.meetPlace } : {}),
  });
  return new Response(calendar.toString(), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="burenblad.ics"',
      'Cache-Control': 'no-store',
    },
  });
};
