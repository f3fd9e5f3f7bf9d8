import { Temporal } from 'temporal-polyfill';

const compact = (text: string): string => text.replace(/[-:]/g, '');
// An offset keeps its sign.
const offsetOf = (there: Temporal.ZonedDateTime): string => there.offset.replaceAll(':', '');

const observance = (kind: string, onset: Temporal.PlainDateTime, from: string, to: string) => [
  `BEGIN:${kind}`,
  `DTSTART:${compact(onset.toString({ smallestUnit: 'second' }))}`,
  `TZOFFSETFROM:${from}`,
  `TZOFFSETTO:${to}`,
  `END:${kind}`,
];

/** A change of the clock, by the time that the old clock showed. */
const change = (after: Temporal.ZonedDateTime): string[] => {
  const before = after.subtract({ nanoseconds: 1 });
  const kind = after.offsetNanoseconds > before.offsetNanoseconds ? 'DAYLIGHT' : 'STANDARD';
  const onset = after.withTimeZone(before.offset).toPlainDateTime();
  return observance(kind, onset, offsetOf(before), offsetOf(after));
};

/**
 * A calendar's VTIMEZONE (RFC 5545, 3.6.5) that holds from the one instant to the other: every change of
 * the clock between them by itself, so that no reader needs to know the zone.
 */
export const vtimezone = (timeZone: string, from: Date, to: Date): string => {
  const first = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(timeZone);
  const lines: string[] = [];
  let next = first.getTimeZoneTransition('previous');
  if (!next) {
    const epoch = Temporal.PlainDateTime.from('1970-01-01T00:00');
    lines.push(...observance('STANDARD', epoch, offsetOf(first), offsetOf(first)));
    next = first.getTimeZoneTransition('next');
  }
  for (; next && next.epochMilliseconds <= to.getTime(); next = next.getTimeZoneTransition('next'))
    lines.push(...change(next));
  return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...lines, 'END:VTIMEZONE'].join('\r\n');
};
