import { z } from 'zod';
import { key } from '#app/i18n/messages.ts';
import { parsePhone } from '#app/lib/phone.ts';
import { cleanLine, firstNameField, lengthOf } from '#app/lib/text.ts';
import { isDay } from '#app/lib/time.ts';
import { CHANNELS, LANGUAGE_CODES, type Language } from '#db/vocabulary.ts';

const optionalLine = (max: number) =>
  z
    .string()
    .default('')
    .transform(cleanLine)
    .refine((text) => lengthOf(text) <= max, key('error_too_long_60'))
    .transform((text) => text || null);

/** A phone number that may be left out; E.164 or null. */
const optionalPhone = z
  .string()
  .default('')
  .transform((text, context) => {
    if (!text.trim()) return null;
    const parsed = parsePhone(text);
    if (parsed.ok) return parsed.number;
    context.addIssue({ code: 'custom', message: parsed.why });
    return z.NEVER;
  });

const optionalTime = z
  .string()
  .default('')
  .refine((text) => text === '' || /^([01]\d|2[0-3]):[0-5]\d$/.test(text), key('error_time_wrong'))
  .transform((text) => text || null);

/** What the desk keeps of a person. */
export const personSchema = z
  .object({
    firstName: firstNameField,
    familyName: optionalLine(60),
    address: optionalLine(60),
    phone: optionalPhone,
    otherPhone: optionalPhone,
    email: z
      .string()
      .default('')
      .transform((text) => cleanLine(text).toLowerCase())
      .refine((text) => text === '' || z.email().safeParse(text).success, key('error_email_wrong'))
      .transform((text) => text || null),
    channel: z.enum(CHANNELS, key('error_choose')),
    callFrom: optionalTime,
    callUntil: optionalTime,
    languages: z
      .array(z.enum(LANGUAGE_CODES as [Language, ...Language[]], key('error_language_unknown')))
      .min(1, key('error_languages_missing')),
    pausedUntil: z
      .string()
      .default('')
      .refine((text) => text === '' || isDay(text), key('error_date_wrong'))
      .transform((text) => text || null),
  })
  .superRefine((input, context) => {
    const fault = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if ((input.callFrom === null) !== (input.callUntil === null))
      fault(input.callFrom === null ? 'callFrom' : 'callUntil', key('error_hours_both'));
    if (input.callFrom && input.callUntil && input.callFrom >= input.callUntil)
      fault('callUntil', key('error_hours_order'));
    if (input.channel === 'phone' && !input.phone) fault('phone', key('error_phone_missing'));
    if (input.channel === 'email' && !input.email) fault('email', key('error_email_missing'));
  });

/** A change, written over the version that the form showed. */
export const changedPersonSchema = personSchema.and(
  z.object({ version: z.coerce.number(key('error_choose')).int() }),
);

/** Somebody new; `anyway`, although there is a record like it. */
export const newPersonSchema = personSchema.and(z.object({ anyway: z.literal('on').optional() }));

export type PersonDetails = z.output<typeof personSchema>;
