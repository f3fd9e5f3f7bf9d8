import {
  findPhoneNumbersInText,
  parsePhoneNumberWithError,
  validatePhoneNumberLength,
} from 'libphonenumber-js';
import { z } from 'zod';
import { key, type MessageKey } from '#app/i18n/messages.ts';

type Parsed = { ok: true; number: string } | { ok: false; why: MessageKey };

/**
 * Reads a phone number as people write it, Belgian unless it starts with `+` or `00`.
 * Gives E.164, or the message that says what is wrong.
 */
export const parsePhone = (text: string): Parsed => {
  const digits = text.replace(/^\s*00/, '+').trim();
  if (/\p{L}/u.test(digits)) return { ok: false, why: 'error_phone_letters' };
  const length = validatePhoneNumberLength(digits, 'BE');
  if (length === 'TOO_LONG') return { ok: false, why: 'error_phone_long' };
  if (length) return { ok: false, why: 'error_phone_short' };
  const phone = parsePhoneNumberWithError(digits, 'BE');
  return phone.isValid()
    ? { ok: true, number: phone.number }
    : { ok: false, why: 'error_phone_wrong' };
};

/** E.164 as people here write it: Belgian numbers without the country, others with it. */
export const showPhone = (number: string): string => {
  const phone = parsePhoneNumberWithError(number, 'BE');
  return phone.country === 'BE' || phone.countryCallingCode === '32'
    ? phone.formatNational()
    : phone.formatInternational();
};

/** The same with spaces that never break, for print. */
export const printPhone = (number: string): string => showPhone(number).replaceAll(' ', '\u00a0');

/** A text has a phone number or an e-mail address in it. */
export const holdsContact = (text: string): boolean =>
  /\S@\S/.test(text) || findPhoneNumbersInText(text, 'BE').length > 0;

/** A zod field that holds E.164 after parsing. */
export const phoneField = z.string(key('error_phone_missing')).transform((text, context) => {
  const parsed = parsePhone(text);
  if (parsed.ok) return parsed.number;
  context.addIssue({
    code: 'custom',
    message: text.trim() ? parsed.why : key('error_phone_missing'),
  });
  return z.NEVER;
});
