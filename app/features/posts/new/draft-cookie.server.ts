import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { contactSchema, whenSchema, wordsSchema } from '#app/features/posts/form.ts';
import { KINDS, type Kind } from '#db/vocabulary.ts';
import { type Step, whatSchemaFor } from './steps.ts';

/**
 * What a neighbour has answered so far lives in her own browser: nothing is kept here before
 * "Verstuur". The cookie is packed, because 280 characters of Arabic or emoji must fit in 4 KB, and
 * read as anybody's input.
 */
const NAME = 'draft';
const TWO_HOURS = 2 * 60 * 60;
/** Browsers drop a cookie whose name and value pass 4096 bytes. */
const MOST = 4000;
/** The words leave room for the answers after them. */
const MOST_WITH_WORDS = 3300;

const typed = z.record(z.string(), z.string()).optional().catch(undefined);
const packedSchema = z.object({
  kind: z.enum(KINDS),
  /** The future private link's token, as `newToken` makes it. */
  key: z.string().regex(/^[2-9a-z]{33}$/),
  /** It has been sent: what is left is the way to its confirmation. */
  sent: z.literal(true).optional(),
  what: typed,
  words: typed,
  when: typed,
  contact: typed,
});

export type Typed = Record<string, string>;
type Packed = { kind: Kind; key: string; sent?: true | undefined } & {
  [S in Step]?: Typed | undefined;
};

const pack = (draft: Packed): string =>
  deflateRawSync(JSON.stringify(draft), { level: 9 }).toString('base64url');

const unpack = (cookieHeader: string | null): Packed | null => {
  const value = /(?:^|;\s*)draft=([\w-]+)/.exec(cookieHeader ?? '')?.[1];
  if (!value) return null;
  try {
    const text = inflateRawSync(Buffer.from(value, 'base64url'), { maxOutputLength: 32_768 });
    return packedSchema.parse(JSON.parse(text.toString('utf8')));
  } catch {
    return null;
  }
};

const parsed = <T>(schema: z.ZodType<T>, answer: Typed | undefined): T | undefined =>
  answer && schema.safeParse(answer).data;

/** A draft as its pages use it: what was typed, and what of it holds. */
const opened = (packed: Packed) => ({
  packed,
  what: parsed(whatSchemaFor(packed.kind), packed.what),
  words: parsed(wordsSchema, packed.words),
  when: parsed(whenSchema, packed.when),
  contact: parsed(contactSchema, packed.contact),
});
export type Draft = ReturnType<typeof opened>;

/** The draft in a request's cookies, or nothing where there is none, or not one of ours. */
export const readDraft = (cookieHeader: string | null): Draft | null => {
  const packed = unpack(cookieHeader);
  return packed && opened(packed);
};

/** A new one; how to reach the person goes over from the last, so that it is not asked again. */
export const startDraft = (kind: Kind, key: string, last: Draft | null): Draft =>
  opened({ kind, key, contact: last?.packed.contact });

/** The draft with one page's answer in it. */
export const withAnswer = ({ packed }: Draft, step: Step, answer: Typed): Draft =>
  opened({ ...packed, sent: undefined, [step]: answer });

/** Does it fit in a cookie? Only letters piled up with hundreds of marks do not. */
export const fitsCookie = ({ packed }: Draft, step: Step): boolean =>
  pack(packed).length <= (step === 'words' ? MOST_WITH_WORDS : MOST);

const cookie = (slug: string, value: string, seconds: number, secure: boolean): string =>
  `${NAME}=${value}; Path=/${slug}/new; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;

/** The `Set-Cookie` header that keeps a draft for two hours. */
export const draftCookie = (slug: string, { packed }: Draft, secure: boolean): string =>
  cookie(slug, pack(packed), TWO_HOURS, secure);

/**
 * The header that forgets the answers once they are sent. The key stays, so that going back and
 * sending again leads to the confirmation, not to an empty form.
 */
export const sentCookie = (slug: string, { packed }: Draft, secure: boolean): string =>
  cookie(slug, pack({ kind: packed.kind, key: packed.key, sent: true }), TWO_HOURS, secure);
