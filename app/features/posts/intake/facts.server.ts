import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { localeOf } from '#app/features/people/locale.ts';
import { findKept } from '#app/features/people/queries.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { spacedCode } from '../code.ts';
import { findDeskPost } from '../desk-queries.server.ts';
import { whenSchema } from '../form.ts';
import { placeChoices } from '../place-choices.server.ts';
import { sayInstant, sayWhen } from '../when.ts';
import { draftName } from './draft-name.ts';
import { type Draft, findDraft, listOpenDrafts } from './drafts.server.ts';
import type { DraftFields } from './form.ts';

/** When it suits, in the language of the conversation; nothing where that is not typed in full yet. */
export const whenSaid = (hood: Neighbourhood, fields: DraftFields): string => {
  const when = whenSchema.safeParse(fields);
  if (!when.success) return '';
  return sayWhen(when.data, localeOf({ languages: [fields.language ?? ''] }, hood));
};

/** What was made of a draft that is done. @throws NotFound where it was thrown away */
const madeOf = async (ctx: Ctx, draft: Draft) => {
  if (!draft.fields.postId) throw new NotFound();
  const post = await findDeskPost(ctx, draft.fields.postId);
  return {
    postId: post.id,
    code: spacedCode(post.code),
    firstName: post.author.firstName,
    isPublic: post.status === 'published',
  };
};

/** What the intake screen shows: a conversation under way, or what came of it. @throws NotFound */
export const intakeFacts = async (ctx: Ctx, hood: Neighbourhood, id: string) => {
  const draft = await findDraft(ctx, hood.id, id);
  if (draft.doneAt) return { id, done: await madeOf(ctx, draft), open: null };
  const fields: DraftFields = draft.fields;
  const chosen = fields.personId ? await findKept(ctx, hood.id, fields.personId) : null;
  return {
    id,
    done: null,
    open: {
      version: draft.version,
      fields,
      chosen: chosen?.firstName ?? null,
      languages: hood.languages,
      places: await placeChoices(ctx, hood.id, 'together'),
      when: whenSaid(hood, fields),
      callBackAt: draft.callBackAt && sayInstant(draft.callBackAt, hood.timeZone, ctx.locale),
    },
  };
};
export type IntakeFacts = Awaited<ReturnType<typeof intakeFacts>>;
export type OpenIntake = NonNullable<IntakeFacts['open']>;

/** The conversations that are not finished, as lines. @throws NotFound */
export const draftLines = async (ctx: Ctx, hood: Neighbourhood) =>
  (await listOpenDrafts(ctx, hood.id)).map(
    ({ id, firstName, callBackAt, updatedAt, ...draft }) => ({
      ...{ id, firstName, name: draftName(draft, ctx.locale) },
      at: sayInstant(updatedAt, hood.timeZone, ctx.locale),
      callBackAt: callBackAt && sayInstant(callBackAt, hood.timeZone, ctx.locale),
    }),
  );
