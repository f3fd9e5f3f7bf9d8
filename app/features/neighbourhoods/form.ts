import { z } from 'zod';
import { key, type MessageKey } from '#app/i18n/messages.ts';
import { phoneField } from '#app/lib/phone.ts';
import { line } from '#app/lib/text.ts';
import { isTimeZone, parseTime } from '#app/lib/time.ts';
import { INTRODUCTION_MODES, LANGUAGE_CODES, REVIEW_MODES, WEEKDAYS } from '#db/vocabulary.ts';

/** Words that the addresses of pages already use. */
const RESERVED = [
  'desk',
  'mine',
  'answers',
  'my',
  'card',
  'setup',
  'sign-in',
  'sign-out',
  'language',
  'health',
  'assets',
  'fonts',
  'about',
  'coordination',
];

/** A time of day as people write it; kept as `HH:MM`. */
const timeField = (missing: MessageKey) =>
  z.string(missing).transform((typed, context) => {
    const time = parseTime(typed);
    if (time) return time;
    context.addIssue({ code: 'custom', message: key('error_time_wrong') });
    return z.NEVER;
  });

const settings = {
  name: line({ max: 60, missing: key('error_name_missing'), tooLong: key('error_name_long') }),
  city: line({ max: 60, missing: key('error_city_missing'), tooLong: key('error_name_long') }),
  workerName: line({
    max: 40,
    missing: key('error_worker_name_missing'),
    tooLong: key('error_name_long'),
  }),
  phone: phoneField,
  hours: z
    .object({
      days: z
        .array(z.enum(WEEKDAYS, key('error_choose')))
        .min(1, key('error_open_days_missing'))
        .transform((ticked) => WEEKDAYS.filter((day) => ticked.includes(day))),
      from: timeField(key('error_open_from_missing')),
      until: timeField(key('error_open_until_missing')),
    })
    .refine(({ from, until }) => from < until, {
      path: ['until'],
      message: key('error_hours_order'),
    }),
  address: line({
    max: 60,
    missing: key('error_address_missing'),
    tooLong: key('error_too_long_60'),
  }),
  // Of the form's three selects those left empty are none, and the same one twice is once.
  languages: z.preprocess(
    (chosen) => (Array.isArray(chosen) ? [...new Set(chosen.filter(Boolean))] : chosen),
    z
      .array(
        z.enum(LANGUAGE_CODES as [string, ...string[]], key('error_language_unknown')),
        key('error_languages_missing'),
      )
      .min(1, key('error_languages_missing'))
      .max(3, key('error_languages_many'))
      .transform((codes) => [...new Set(codes)]),
  ),
  timeZone: z.string(key('error_time_zone')).trim().refine(isTimeZone, key('error_time_zone')),
  reviewMode: z.enum(REVIEW_MODES, key('error_choose')),
  introductionMode: z.enum(INTRODUCTION_MODES, key('error_choose')).optional(),
};

/** What a worker may change; the form's three language fields arrive as `languages[0..2]`. */
export const settingsSchema = z.object({
  ...settings,
  version: z.coerce.number().int().optional(),
});

export const newNeighbourhoodSchema = z.object({
  ...settings,
  slug: z
    .string(key('error_slug'))
    .trim()
    .toLowerCase()
    .regex(/^[a-z][a-z0-9-]{1,39}$/, key('error_slug'))
    .refine((slug) => !RESERVED.includes(slug), key('error_slug_reserved')),
});

export type NeighbourhoodSettings = z.output<typeof settingsSchema>;
export type NewNeighbourhood = z.output<typeof newNeighbourhoodSchema>;
