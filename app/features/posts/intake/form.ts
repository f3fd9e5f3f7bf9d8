import { z } from 'zod';
import { key } from '#app/i18n/messages.ts';
import { parsePhone } from '#app/lib/phone.ts';
import { KINDS } from '#db/vocabulary.ts';
import { contactSchema, whatSchema, whenSchema, wordsSchema } from '../form.ts';

/** All that a draft keeps: what is on the screen, as typed. */
export const DRAFT_FIELDS = [
  'route',
  'firstName',
  'personId',
  'phone',
  'visit',
  'kind',
  'category',
  'title',
  'text',
  'when',
  'weekday',
  'date',
  'part',
  'time',
  'place',
  'language',
  'site',
  'sheet',
  'name',
  // The number on the slip that it was typed from.
  'code',
] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];
export type DraftFields = Partial<Record<DraftField, string>>;

/** Longer than anything one says on the phone; what is longer was not typed here. */
const typed = z.string().max(2000).optional();
const typedFields = Object.fromEntries(DRAFT_FIELDS.map((name) => [name, typed])) as Record<
  DraftField,
  typeof typed
>;
const version = z.coerce.number().int();

/** A draft as it is: nothing is required of it yet. */
export const draftSchema = z.object({ ...typedFields, version });
/** The same, put off: for an hour, or until the next working morning. */
export const callBackSchema = draftSchema.extend({ after: z.enum(['hour', 'next']) });

/** Only the routes on which a worker types for somebody. */
export const INTAKE_ROUTES = ['phone', 'door', 'paper'] as const;

const restSchema = whatSchema
  .extend({
    route: z.enum(INTAKE_ROUTES, key('error_choose')),
    kind: z.enum(KINDS, key('error_choose')),
    // A post cannot be shown without the first; paper and name are the neighbour's to choose.
    site: z.literal('on', key('error_consent_site_missing')),
    sheet: z.literal('on').optional(),
    name: z.literal('on').optional(),
    /** Somebody new, although there is a record like it. */
    anyway: z.literal('on').optional(),
    version,
  })
  .and(wordsSchema)
  .and(whenSchema);

/** A person who was chosen is reached as we know them; a number that is new may be added. */
const knownSchema = z.object({
  personId: z.string().min(1).max(64),
  phone: z
    .string()
    .default('')
    .transform((text, context) => {
      if (!text.trim()) return null;
      const parsed = parsePhone(text);
      if (parsed.ok) return parsed.number;
      context.addIssue({ code: 'custom', message: parsed.why });
      return z.NEVER;
    }),
});

const forKnown = knownSchema.and(restSchema);
const forNew = contactSchema.and(restSchema);

/**
 * A finished intake: of a neighbour whom we know, or of one who tells how to be reached. `likely`: the one
 * of those who may be meant that was chosen when the form came back.
 */
export const intakeSchema = (form: FormData): typeof forKnown | typeof forNew => {
  const likely = form.get('likely');
  if (likely) form.set('personId', likely);
  return form.get('personId') ? forKnown : forNew;
};

export type Intake = z.output<typeof forKnown> | z.output<typeof forNew>;
