import { z } from 'zod';
import { parseDay } from '#app/features/posts/form.ts';
import { key } from '#app/i18n/messages.ts';
import { phoneField } from '#app/lib/phone.ts';
import { cleanLine, firstNameField, lengthOf } from '#app/lib/text.ts';
import { parseTime } from '#app/lib/time.ts';
import { INTRODUCTION_OUTCOMES, LOCALES, ROUTES } from '#db/vocabulary.ts';
import { SIDES } from './policy.ts';

const version = z.coerce.number(key('error_choose')).int();
const optionalLine = (max: number) =>
  z
    .string()
    .default('')
    .transform(cleanLine)
    .refine((text) => lengthOf(text) <= max, key('error_note_long'))
    .transform((text) => text || null);

/** The form's own secret: it makes sending twice one response, and opens its page. */
const secret = z.string(key('error_changed_meanwhile')).min(20, key('error_changed_meanwhile'));

/** A neighbour's answer on the site. */
export const responseSchema = z.object({
  firstName: firstNameField,
  phone: phoneField,
  key: secret,
});
/** The same in one tap, by somebody who is signed in. */
const nothing = z.unknown().transform((): undefined => undefined);
export const tapSchema = z.object({ firstName: nothing, phone: nothing, key: secret });

/** An answer that the worker types: a person on record, or a first name and a number. */
export const deskResponseSchema = z
  .object({
    personId: z.string().optional(),
    firstName: z.string().default(''),
    phone: z.string().default(''),
    route: z.enum(ROUTES, key('error_choose')).default('phone'),
    /** Somebody new, although there is a record like it. */
    anyway: z.literal('on').optional(),
  })
  .transform(({ personId, route, anyway, ...typed }, context) => {
    if (personId) return { personId, route };
    const named = z.object({ firstName: firstNameField, phone: phoneField }).safeParse(typed);
    if (named.success) return { ...named.data, route, anyway };
    for (const { path, message } of named.error.issues)
      context.addIssue({ code: 'custom', path: [...path], message });
    return z.NEVER;
  });

/** Whom to introduce: a response, or a person the worker thought of. */
export const proposalSchema = z
  .object({ responseId: z.string().optional(), personId: z.string().optional() })
  .refine(({ responseId, personId }) => responseId || personId, key('error_choose'));

export const versionSchema = z.object({ version });

/** A yes that the worker hears: whose, in which language the sentence was said. */
export const yesSchema = z.object({
  side: z.enum(SIDES, key('error_choose')),
  language: z.enum(LOCALES, key('error_choose')),
  route: z.enum(ROUTES, key('error_choose')).default('phone'),
});
export const ownYesSchema = z.object({ agreed: z.literal('on', key('error_yes_missing')) });
export const sideSchema = z.object({ side: z.enum(SIDES, key('error_choose')) });

/** Who said no, and why; neither: the worker ends it. */
export const cancelSchema = z.object({
  side: z.enum([...SIDES, 'worker'], key('error_choose')),
  reason: optionalLine(200),
  version,
});

/** When and where they meet. */
export const appointmentSchema = z
  .object({
    date: z.string().default(''),
    time: z.string().default(''),
    place: optionalLine(100),
    known: z.array(z.enum(SIDES)).default([]),
    version,
  })
  .transform((input, context) => {
    const fault = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const date = parseDay(input.date);
    const time = parseTime(input.time);
    if (!date)
      fault('date', input.date.trim() ? key('error_date_wrong') : key('error_date_missing'));
    if (!time) fault('time', input.time.trim() ? key('error_time_wrong') : key('error_meet_time'));
    return { ...input, date: date ?? '', time: time ?? '' };
  });

export const outcomeSchema = z.object({
  outcome: z.enum(INTRODUCTION_OUTCOMES, key('error_choose')),
  note: optionalLine(200),
  closePost: z.literal('on').optional(),
  version,
});
