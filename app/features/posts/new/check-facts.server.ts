import { hoodFacts } from '#app/features/neighbourhoods/hood-page.tsx';
import { say } from '#app/i18n/messages.ts';
import { NotFound } from '#app/lib/errors.ts';
import { showPhone } from '#app/lib/phone.ts';
import { type Locale, POST_SCOPES } from '#db/vocabulary.ts';
import { placeChoices } from '../place-choices.server.ts';
import type { Submission } from '../submit.server.ts';
import { sayWhen } from '../when.ts';
import type { OpenDraft } from './open-draft.server.ts';
import { stepPath, stepsFor } from './steps.ts';

/** The answers, whole. @throws NotFound where one is missing: `expectAnswersBefore` comes first. */
const answersOf = ({ draft, known }: OpenDraft) => {
  const { what, words, when, contact } = draft;
  if (!what || !words || !when || (!contact && known === null)) throw new NotFound();
  return { what, words, when, contact: known === null ? contact : undefined };
};

/** What "Klopt dit?" shows. */
export const checkFacts = async (open: OpenDraft) => {
  const { hood, kind, known, ctx } = open;
  const { what, words, when, contact } = answersOf(open);
  const places = await placeChoices(ctx, hood.id, kind);
  return {
    hood: hoodFacts(hood),
    kind,
    back: stepPath(hood.slug, kind, stepsFor(known !== null).at(-1) ?? 'what'),
    category: what.category,
    words,
    when: sayWhen(when, ctx.locale),
    place: places.find(({ id }) => id === when.placeId)?.name ?? null,
    firstName: known ?? contact?.firstName ?? '',
    contact: contact
      ? { phone: contact.phone && showPhone(contact.phone), email: contact.email }
      : null,
  };
};
export type CheckFacts = Awaited<ReturnType<typeof checkFacts>>;

/** The sentences that were said yes to, as they stood on the page in that language. */
const consentsOf = (
  ticked: { sheet?: 'on' | undefined; name?: 'on' | undefined },
  locale: Locale,
): Submission['consents'] =>
  POST_SCOPES.filter((scope) => scope === 'site' || ticked[scope]).map((scope) => ({
    scope,
    wording: say(`consent_${scope}`, {}, locale),
    language: locale,
  }));

/** The draft and what was ticked under it, as the verb takes them. */
export const submissionOf = (
  open: OpenDraft,
  ticked: Parameters<typeof consentsOf>[0],
): Submission => {
  const { what, words, when, contact } = answersOf(open);
  return {
    ...words,
    ...when,
    kind: open.kind,
    category: what.category,
    route: 'web',
    // Where she is known the verb takes her own; this stands in for it.
    contact: contact ?? { firstName: open.known ?? '', phone: null, email: null, channel: 'visit' },
    consents: consentsOf(ticked, open.ctx.locale),
    key: open.draft.packed.key,
  };
};
