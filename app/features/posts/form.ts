import { z } from 'zod';
import { key } from '#app/i18n/messages.ts';
import { NotFound } from '#app/lib/errors.ts';
import { parsePhone } from '#app/lib/phone.ts';
import { cleanLine, firstNameField, lengthOf, line, paragraph } from '#app/lib/text.ts';
import { isDay, parseTime } from '#app/lib/time.ts';
import {
  CATEGORIES,
  type Category,
  DAY_PARTS,
  LANGUAGE_CODES,
  type Language,
  TEXT_MAX,
  TITLE_MAX,
  WEEKDAYS,
} from '#db/vocabulary.ts';
import { WHEN_CHOICES } from './when-choices.ts';

/** A phone number or an e-mail in a text would be public: it is asked for apart, and kept apart. */
const CONTACT = /(?<!\d)(?:\+|0)(?:[\s./-]?\d){8,}|[^\s@]+@[^\s@]+\.[^\s@]{2,}/u;

const withoutContact = <T extends z.ZodType<string>>(field: T) =>
  field.refine((text) => !CONTACT.test(text), key('error_contact_in_text'));

export const whatSchema = z.object({
  category: z.enum(CATEGORIES as [Category, ...Category[]], key('error_choose_picture')),
});

export const wordsSchema = z.object({
  title: withoutContact(
    line({ max: TITLE_MAX, missing: key('error_title_missing'), tooLong: key('error_title_long') }),
  ),
  text: withoutContact(
    paragraph({
      max: TEXT_MAX,
      missing: key('error_text_missing'),
      tooLong: key('error_text_long'),
    }),
  ),
  language: z.enum(LANGUAGE_CODES as [Language, ...Language[]], key('error_language_unknown')),
});

/** `2026-12-01`, or as people write it here: `1/12/2026`, `1-12-26`, `1.12.2026`. */
export const parseDay = (typed: string): string | null => {
  const text = typed.trim();
  if (isDay(text)) return text;
  const parts = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/.exec(text);
  if (!parts) return null;
  const [, day = '', month = '', year = ''] = parts;
  const iso = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : null;
};

const optionalText = z.string().optional().default('');

/** A phone number that may stay empty; what is wrong with it is said with all else that is wrong. */
const optionalPhone = optionalText.superRefine((text, context) => {
  const parsed = cleanLine(text) ? parsePhone(cleanLine(text)) : null;
  if (parsed && !parsed.ok) context.addIssue({ code: 'custom', message: parsed.why });
});

export const whenSchema = z
  .object({
    when: z.enum(WHEN_CHOICES, key('error_when_missing')),
    weekday: z.enum(WEEKDAYS).or(z.literal('')).optional(),
    date: optionalText,
    part: z.enum(DAY_PARTS).or(z.literal('')).optional(),
    time: optionalText,
    place: z.string().max(64).optional(),
  })
  .transform((input, context) => {
    const fault = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const time = input.time.trim() ? parseTime(input.time) : null;
    if (input.time.trim() && !time) fault('time', key('error_time_wrong'));
    if (input.when === 'weekday' && !input.weekday) fault('weekday', key('error_weekday_missing'));
    const date = input.when === 'date' ? parseDay(input.date) : null;
    if (input.when === 'date' && !date)
      fault('date', input.date.trim() ? key('error_date_wrong') : key('error_date_missing'));
    return {
      whenDay: input.when === 'weekday' ? input.weekday || ('any' as const) : input.when,
      whenDate: date,
      whenTime: time,
      whenPart: time ? null : input.part || null,
      ...(input.place ? { placeId: input.place } : {}),
    };
  });

/** A first name and one way to be reached: phone, else e-mail, or "ik kom langs". */
export const contactSchema = z
  .object({
    firstName: firstNameField,
    phone: optionalPhone,
    email: optionalText,
    visit: z.literal('on').optional(),
  })
  .transform((input, context) => {
    const fault = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const typedPhone = cleanLine(input.phone);
    const parsed = typedPhone ? parsePhone(typedPhone) : null;
    const email = cleanLine(input.email).toLowerCase();
    const emailFits = email === '' || z.email().safeParse(email).success;
    if (!emailFits || lengthOf(email) > 254) fault('email', key('error_email_wrong'));
    if (!typedPhone && !email && !input.visit) fault('phone', key('error_reach_missing'));
    const phone = parsed?.ok ? parsed.number : null;
    return {
      firstName: input.firstName,
      phone,
      email: email || null,
      channel: phone ? ('phone' as const) : email ? ('email' as const) : ('visit' as const),
    };
  });

/** "Klopt dit?": sending it is saying yes to the site; paper and name are asked apart. */
export const checkSchema = z.object({
  sheet: z.literal('on').optional(),
  name: z.literal('on').optional(),
});

/** The author's change of a post, on one page. */
export const changeSchema = wordsSchema
  .and(whenSchema)
  .and(z.object({ version: z.coerce.number().int() }));

const reason = line({
  max: TEXT_MAX,
  missing: key('error_reason_missing'),
  tooLong: key('error_reason_long'),
});
const version = z.coerce.number().int();

export const publicationSchema = z.object({
  title: wordsSchema.shape.title,
  text: wordsSchema.shape.text,
  version,
});
export const reasonSchema = z.object({ reason, version });
export const versionSchema = z.object({ version });
/** Where something is done together; nothing named: somewhere else. */
export const postPlaceSchema = z.object({
  place: z
    .string()
    .max(64, key('error_choose'))
    .optional()
    .transform((id) => id || null),
  version,
});

/** What an author agrees to beside the site, each apart; without the site there is no post. */
export const OWN_SCOPES = ['sheet', 'name'] as const;
export type OwnScope = (typeof OWN_SCOPES)[number];

/** The scope that an address names. @throws NotFound for any other word */
export const scopeIn = (params: { scope?: string | undefined }): OwnScope => {
  const scope = OWN_SCOPES.find((one) => one === params.scope);
  if (!scope) throw new NotFound();
  return scope;
};

export type Words = z.output<typeof wordsSchema>;
export type When = z.output<typeof whenSchema>;
export type Change = z.output<typeof changeSchema>;
export type Publication = z.output<typeof publicationSchema>;
