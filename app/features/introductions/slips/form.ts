import { z } from 'zod';
import { bareCode, isCode } from '#app/features/posts/code.ts';
import { key } from '#app/i18n/messages.ts';
import { phoneField } from '#app/lib/phone.ts';
import { clean, cleanLine, firstNameField, lengthOf } from '#app/lib/text.ts';
import { TEXT_MAX } from '#db/vocabulary.ts';
import { WANTS, type Want } from './ticks.ts';

const LINE_MAX = 100;
const line = z
  .string()
  .default('')
  .transform(cleanLine)
  .refine((text) => lengthOf(text) <= LINE_MAX, key('error_note_long'));
const tick = z.literal('on').optional();

type Shared = {
  ticked: Want[];
  words: string | null;
  key: string;
  /** Whom the worker chose of those who may be meant; or that it is somebody new. */
  likely: string | undefined;
  anyway: 'on' | undefined;
};
/** An answer to the post of that number; or words that wait, as they were written, for a conversation. */
export type Slip = Shared &
  (
    | { as: 'answer'; code: string; firstName: string; phone: string }
    | { as: 'draft'; code: string | null; firstName: string; phone: string }
  );

export type Answer = Extract<Slip, { as: 'answer' }>;

/** A reply slip as it is typed, in the order of the paper. */
const typedSchema = z.object({
  code: line,
  help: tick,
  seek: tick,
  firstName: line,
  phone: line,
  words: z
    .string()
    .default('')
    .transform(clean)
    .refine((text) => lengthOf(text) <= TEXT_MAX, key('error_text_long')),
  likely: z.string().optional(),
  anyway: tick,
  key: z.string(key('error_changed_meanwhile')).min(20, key('error_changed_meanwhile')),
});
type Typed = z.output<typeof typedSchema>;

const sharedOf = ({ words, key, likely, anyway, ...typed }: Typed): Shared => ({
  ticked: WANTS.filter((one) => typed[one]),
  words: words || null,
  ...{ key, likely, anyway },
});

const missing = { code: 'custom' as const, path: ['code'], message: key('error_slip_missing') };

/** With a number it is an answer; without one its words make a draft. */
export const slipSchema = typedSchema.transform((typed, context): Slip => {
  const fault = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message });
  const check = (path: 'firstName' | 'phone', field: z.ZodType<string>): string => {
    const parsed = field.safeParse(typed[path]);
    if (path === 'firstName' && !typed.firstName) fault(path, key('error_slip_name_missing'));
    else if (!parsed.success) fault(path, parsed.error.issues[0]?.message ?? '');
    return parsed.data ?? '';
  };
  const { firstName, phone } = typed;
  const shared = sharedOf(typed);
  if (typed.code) {
    const code = bareCode(typed.code);
    if (!isCode(code)) fault('code', key('error_code_wrong'));
    const who = {
      firstName: check('firstName', firstNameField),
      phone: check('phone', phoneField),
    };
    return { as: 'answer', ...shared, code, ...who };
  }
  if (!shared.words) context.addIssue(missing);
  // What was not written is asked for later; what was is typed right.
  if (firstName) check('firstName', firstNameField);
  if (phone) check('phone', phoneField);
  return { as: 'draft', ...shared, code: null, firstName, phone };
});

/** The same where only an answer will do. */
export const slipAnswerSchema = slipSchema.transform((slip, context): Answer => {
  if (slip.as === 'answer') return slip;
  context.addIssue(missing);
  return z.NEVER;
});

/** Where a rule is about one field of the card, its sentence stands there. */
export const FIELD_OF = {
  error_code_wrong: 'code',
  error_slip_gone: 'code',
  error_slip_own: 'code',
  error_slip_known: 'firstName',
};

/** Kept to finish later: a draft of whatever stands there, also of what cannot be an answer. */
export const slipDraftSchema = typedSchema.transform((typed, context): Slip => {
  const { words, firstName, phone } = typed;
  if (!words && !firstName && !phone) context.addIssue(missing);
  const code = bareCode(typed.code) || null;
  return { as: 'draft', ...sharedOf(typed), code, firstName, phone };
});

/** The highest number of the pile that went through the shredder, as the button showed it. */
export const shredSchema = z.object({
  upTo: z.coerce
    .number(key('error_choose'))
    .int(key('error_choose'))
    .min(1, key('error_choose'))
    .max(1_000_000_000, key('error_choose')),
});
