import { z } from 'zod';
import { key } from '#app/i18n/messages.ts';
import { holdsContact } from '#app/lib/phone.ts';
import { paragraph } from '#app/lib/text.ts';
import { LANGUAGE_CODES, type Language, LOCALES, TEXT_MAX } from '#db/vocabulary.ts';

const id = z.string(key('error_choose')).min(1, key('error_choose')).max(64, key('error_choose'));

/** A yes that the worker hears, and the language in which the sentence was read out. */
export const agreementSchema = z.object({
  agreed: z.literal('on', key('error_yes_missing')),
  language: z.enum(LOCALES, key('error_choose')),
});
/** The same by one of a key figure's people. */
export const assignmentSchema = agreementSchema.extend({ keyFigureId: id, personId: id });

/** Forms name the very row they end: one that was made anew since is left alone. */
export const keyFigureEndSchema = z.object({ keyFigureId: id });
export const assignmentEndSchema = z.object({ agreementId: id });
export const wordBackSchema = z.object({ wordId: id });
export const passingSchema = z.object({});

/** What a key figure is to say, and under which agreement. */
export const wordSchema = z.object({
  via: id,
  language: z.enum(LANGUAGE_CODES as [Language, ...Language[]], key('error_language_unknown')),
  words: paragraph({
    max: TEXT_MAX,
    missing: key('error_word_missing'),
    tooLong: key('error_word_long'),
    // A key figure sees a first name and the words: how to reach somebody is not for them to see.
  }).refine((words) => !holdsContact(words), key('error_word_contact')),
});
