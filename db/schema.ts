/**
 * The one schema, for both engines. State is kept as rows with who and when; every rule that two
 * people can race for is also a unique index or a CHECK.
 */
import { sql } from 'drizzle-orm';
import {
  bytes,
  check,
  count,
  flag,
  id,
  index,
  instant,
  json,
  primaryKey,
  table,
  text,
  uniqueIndex,
} from './columns.ts';
import type {
  CallKind,
  CallOutcome,
  Category,
  Channel,
  CloseReason,
  ConsentScope,
  DayPart,
  EditionStatus,
  IntroductionMode,
  IntroductionOutcome,
  IntroductionState,
  Kind,
  Language,
  PlaceKind,
  PostStatus,
  ResponseEnd,
  ReviewDecision,
  ReviewMode,
  Route,
  SheetLayout,
  Translator,
  Weekday,
  WhenDay,
} from './vocabulary.ts';

export const neighbourhood = table(
  'neighbourhood',
  {
    id: id(),
    slug: text('slug').notNull().unique(),
    name: text('name').notNull(),
    city: text('city').notNull(),
    /** The worker's first name as residents know it, printed with the phone number. */
    workerName: text('worker_name').notNull(),
    /** E.164. */
    phone: text('phone').notNull(),
    /** When one can call her: the days, Monday first, and `HH:MM` in the neighbourhood's time zone. */
    openDays: json<Weekday[]>('open_days'),
    openFrom: text('open_from'),
    openUntil: text('open_until'),
    /** Hours in words of somebody's own, from before those fields; said where they are empty. */
    openingHours: text('opening_hours').notNull().default(''),
    /** Where to drop by: a house, a street and a number of the organisation, never of a neighbour. */
    address: text('address').notNull(),
    /** The first is the neighbourhood's own. */
    languages: json<Language[]>('languages').notNull(),
    timeZone: text('time_zone').notNull(),
    reviewMode: text<ReviewMode>('review_mode').notNull().default('all'),
    introductionMode: text<IntroductionMode>('introduction_mode').notNull().default('worker'),
    /** Digits of a code before its check digit; grows when they run out. */
    codeDigits: count('code_digits').notNull().default(3),
    /** Bumped with everything publicly visible; part of every public page's cache key. */
    revision: count('revision').notNull().default(1),
    /** Counts changes of settings, so that a stale form is noticed. */
    settingsVersion: count('settings_version').notNull().default(1),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    check(
      'neighbourhood_hours',
      sql`(${t.openDays} is null) = (${t.openFrom} is null) and (${t.openFrom} is null) = (${t.openUntil} is null)`,
    ),
    check('neighbourhood_hours_order', sql`${t.openFrom} < ${t.openUntil}`),
    check('neighbourhood_hours_said', sql`${t.openDays} is not null or ${t.openingHours} <> ''`),
  ],
);

export const person = table(
  'person',
  {
    id: id(),
    neighbourhoodId: text('neighbourhood_id')
      .notNull()
      .references(() => neighbourhood.id),
    firstName: text('first_name').notNull(),
    /** For the desk only, as is the address: neither is printed or shown to a neighbour. */
    familyName: text('family_name'),
    address: text('address'),
    /** E.164. */
    phone: text('phone'),
    /** More numbers of the same person, E.164. */
    otherPhones: json<string[]>('other_phones').notNull().default([]),
    email: text('email'),
    /** Stopped by its owner with the link in a message: nothing is mailed there any more. */
    emailStoppedAt: instant('email_stopped_at'),
    channel: text<Channel>('channel').notNull(),
    /** Hours at which one may call, `HH:MM` in the neighbourhood's time zone; none: any decent hour. */
    callFrom: text('call_from'),
    callUntil: text('call_until'),
    languages: json<Language[]>('languages').notNull(),
    /** No calls up to and including this day, `YYYY-MM-DD`. */
    pausedUntil: text('paused_until'),
    /** What finds them while one types: see people/name-key.ts. */
    nameKey: text('name_key').notNull().default(''),
    phoneKey: text('phone_key').notNull().default(''),
    /** The record this one was merged into; the person lives on there. */
    mergedInto: text('merged_into'),
    /** Counts every change by the desk, so that a stale form is noticed. */
    version: count('version').notNull().default(1),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    index('person_by_phone').on(t.neighbourhoodId, t.phone),
    check('person_hours', sql`(${t.callFrom} is null) = (${t.callUntil} is null)`),
    check(
      'person_reachable',
      sql`${t.channel} = 'visit' or ${t.phone} is not null or ${t.email} is not null`,
    ),
  ],
);

/** Two records of one person made one. Says what was moved, so that it can be undone. */
export const personMerge = table(
  'person_merge',
  {
    id: id(),
    neighbourhoodId: text('neighbourhood_id')
      .notNull()
      .references(() => neighbourhood.id),
    keptId: text('kept_id')
      .notNull()
      .references(() => person.id),
    mergedId: text('merged_id')
      .notNull()
      .references(() => person.id),
    /** Ids of the rows that were the merged record's, by table and column. */
    moved: json<Record<string, string[]>>('moved').notNull(),
    by: text('by').references(() => account.id),
    at: instant('at').notNull(),
    undoneAt: instant('undone_at'),
  },
  (t) => [
    uniqueIndex('person_merge_standing').on(t.mergedId).where(sql`${t.undoneAt} is null`),
    check('person_merge_two', sql`${t.keptId} <> ${t.mergedId}`),
  ],
);

/** What is to be said to a person, in one call: there is one open call a person at most. */
export const call = table(
  'call',
  {
    id: id(),
    neighbourhoodId: text('neighbourhood_id')
      .notNull()
      .references(() => neighbourhood.id),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    /** Not due before; a call that nobody answered comes back later. */
    notBefore: instant('not_before').notNull(),
    /** Tries that reached nobody, since it was opened. */
    attempts: count('attempts').notNull().default(0),
    /** Counts every change, so that two workers do not take the same call. */
    version: count('version').notNull().default(1),
    openedAt: instant('opened_at').notNull(),
    closedAt: instant('closed_at'),
  },
  (t) => [
    uniqueIndex('call_open').on(t.personId).where(sql`${t.closedAt} is null`),
    index('call_due').on(t.neighbourhoodId, t.closedAt, t.notBefore),
  ],
);

/** Why to call: each settled by itself. */
export const callReason = table(
  'call_reason',
  {
    id: id(),
    callId: text('call_id')
      .notNull()
      .references(() => call.id),
    kind: text<CallKind>('kind').notNull(),
    /** The post, response, introduction or draft it is about. */
    targetId: text('target_id').notNull(),
    at: instant('at').notNull(),
    doneAt: instant('done_at'),
  },
  (t) => [
    uniqueIndex('call_reason_open')
      .on(t.callId, t.kind, t.targetId)
      .where(sql`${t.doneAt} is null`),
    index('call_reason_by_target').on(t.targetId, t.kind),
  ],
);

/** Every try to reach somebody: what came of it, by whom, when. */
export const contactLog = table(
  'contact_log',
  {
    id: id(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    callId: text('call_id').references(() => call.id),
    outcome: text<CallOutcome>('outcome').notNull(),
    note: text('note'),
    by: text('by').references(() => account.id),
    at: instant('at').notNull(),
  },
  (t) => [index('contact_log_by_person').on(t.personId, t.at)],
);

/** A message to somebody who has e-mail, written in the transaction of what it tells; a job sends it. */
export const outbox = table(
  'outbox',
  {
    id: id(),
    neighbourhoodId: text('neighbourhood_id')
      .notNull()
      .references(() => neighbourhood.id),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    kind: text<CallKind>('kind').notNull(),
    targetId: text('target_id').notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    language: text<Language>('language').notNull(),
    /** SHA-256 of the token in its link that stops all messages; made when it is sent. */
    stopHash: text('stop_hash').unique(),
    attempts: count('attempts').notNull().default(0),
    nextAt: instant('next_at').notNull(),
    /** Taken by a sender until then: a second one leaves it alone. */
    takenUntil: instant('taken_until'),
    sentAt: instant('sent_at'),
    /** Given up: it went to the call list instead. */
    failedAt: instant('failed_at'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    index('outbox_due').on(t.sentAt, t.failedAt, t.nextAt),
    index('outbox_by_person').on(t.personId),
    uniqueIndex('outbox_once').on(t.personId, t.kind, t.targetId, t.createdAt),
  ],
);

/** What the worker has typed of a conversation so far; a closed laptop loses nothing. */
export const intakeDraft = table(
  'intake_draft',
  {
    id: id(),
    neighbourhoodId: text('neighbourhood_id')
      .notNull()
      .references(() => neighbourhood.id),
    fields: json<Record<string, string>>('fields').notNull(),
    /** "Bel later terug". */
    callBackAt: instant('call_back_at'),
    createdBy: text('created_by').references(() => account.id),
    version: count('version').notNull().default(1),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    /** It became a post, or was thrown away. */
    doneAt: instant('done_at'),
  },
  (t) => [index('intake_draft_open').on(t.neighbourhoodId, t.doneAt)],
);

/** A neighbour who agreed to pass words on and take sheets round. */
export const keyFigure = table(
  'key_figure',
  {
    id: id(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    neighbourhoodId: text('neighbourhood_id')
      .notNull()
      .references(() => neighbourhood.id),
    /** The sentence that was agreed to, and its language. */
    wording: text('wording').notNull(),
    language: text<Language>('language').notNull(),
    takenBy: text('taken_by').references(() => account.id),
    since: instant('since').notNull(),
    endedAt: instant('ended_at'),
  },
  (t) => [uniqueIndex('key_figure_standing').on(t.personId).where(sql`${t.endedAt} is null`)],
);

/** Whose words a key figure passes on: each agreed to that too. */
export const keyFigurePerson = table(
  'key_figure_person',
  {
    id: id(),
    keyFigureId: text('key_figure_id')
      .notNull()
      .references(() => keyFigure.id),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    /** The sentence that was agreed to, and its language. */
    wording: text('wording').notNull(),
    language: text<Language>('language').notNull(),
    takenBy: text('taken_by').references(() => account.id),
    createdAt: instant('created_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (t) => [
    index('key_figure_person_by_person').on(t.personId),
    uniqueIndex('key_figure_person_standing')
      .on(t.keyFigureId, t.personId)
      .where(sql`${t.endedAt} is null`),
  ],
);

/** What a key figure is to tell one of their people, in the worker's words. */
export const wordToPass = table(
  'word_to_pass',
  {
    id: id(),
    /** The agreement it rests on: this key figure, for this person. */
    keyFigurePersonId: text('key_figure_person_id')
      .notNull()
      .references(() => keyFigurePerson.id),
    words: text('words').notNull(),
    language: text<Language>('language').notNull(),
    by: text('by').references(() => account.id),
    at: instant('at').notNull(),
    passedAt: instant('passed_at'),
    /** Not to be told any more: the worker took it back, or the agreement ended. */
    takenBackAt: instant('taken_back_at'),
  },
  (t) => [index('word_to_pass_by_agreement').on(t.keyFigurePersonId, t.at)],
);

/** How somebody signs in: a worker or coordinator by password, a neighbour by card. */
export const account = table(
  'account',
  {
    id: id(),
    name: text('name').notNull(),
    /** Lower case. Neighbours with a card have none. */
    email: text('email').unique(),
    /** argon2id, with its parameters inside. */
    passwordHash: text('password_hash'),
    coordinator: flag('coordinator').notNull().default(false),
    personId: text('person_id')
      .unique()
      .references(() => person.id),
    /** Kept so that one language follows a person from device to device. */
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    check('account_email_or_person', sql`${t.email} is not null or ${t.personId} is not null`),
  ],
);

/** A worker runs the desk of a neighbourhood. */
export const membership = table(
  'membership',
  {
    accountId: text('account_id')
      .notNull()
      .references(() => account.id),
    neighbourhoodId: text('neighbourhood_id')
      .notNull()
      .references(() => neighbourhood.id),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.neighbourhoodId] })],
);

export const session = table(
  'session',
  {
    /** SHA-256 of what the cookie holds: a copied database opens no session. */
    id: id(),
    accountId: text('account_id')
      .notNull()
      .references(() => account.id),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [index('session_by_account').on(t.accountId)],
);

/** A paper card with a QR. Revoked, never edited. */
export const loginCard = table('login_card', {
  id: id(),
  accountId: text('account_id')
    .notNull()
    .references(() => account.id),
  tokenHash: text('token_hash').notNull().unique(),
  issuedBy: text('issued_by').references(() => account.id),
  createdAt: instant('created_at').notNull(),
  revokedAt: instant('revoked_at'),
});

export const consent = table(
  'consent',
  {
    id: id(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    /** What was agreed to: a post, or an introduction; the scope says what for. */
    postId: text('post_id'),
    introductionId: text('introduction_id'),
    scope: text<ConsentScope>('scope').notNull(),
    route: text<Route>('route').notNull(),
    /** The sentence that was read or ticked, to the letter. */
    wording: text('wording').notNull(),
    language: text<Language>('language').notNull(),
    /** The worker who took it; nobody where the person ticked it alone. */
    takenBy: text('taken_by').references(() => account.id),
    givenAt: instant('given_at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
  },
  (t) => [
    index('consent_by_post').on(t.postId, t.scope),
    uniqueIndex('consent_contact_standing')
      .on(t.introductionId, t.personId)
      .where(sql`${t.withdrawnAt} is null`),
    check('consent_subject', sql`(${t.postId} is null) <> (${t.introductionId} is null)`),
    uniqueIndex('consent_standing').on(t.postId, t.scope).where(sql`${t.withdrawnAt} is null`),
  ],
);

export const post = table(
  'post',
  {
    id: id(),
    neighbourhoodId: text('neighbourhood_id')
      .notNull()
      .references(() => neighbourhood.id),
    authorId: text('author_id')
      .notNull()
      .references(() => person.id),
    /** The worker who typed it for its author. */
    enteredBy: text('entered_by').references(() => account.id),
    code: text('code').notNull(),
    kind: text<Kind>('kind').notNull(),
    category: text<Category>('category').notNull(),
    title: text('title').notNull(),
    text: text('text').notNull(),
    language: text<Language>('language').notNull(),
    whenDay: text<WhenDay>('when_day').notNull(),
    /** `YYYY-MM-DD` in the neighbourhood's time zone. */
    whenDate: text('when_date'),
    /** `HH:MM` in the neighbourhood's time zone. */
    whenTime: text('when_time'),
    whenPart: text<DayPart>('when_part'),
    /** Where a moment is held. */
    placeId: text('place_id').references(() => place.id),
    route: text<Route>('route').notNull(),
    status: text<PostStatus>('status').notNull(),
    closeReason: text<CloseReason>('close_reason'),
    /** Nothing is published without the row that says its author agreed. */
    siteConsentId: text('site_consent_id').references(() => consent.id),
    /** SHA-256 of the private link's token. */
    linkHash: text('link_hash').notNull().unique(),
    /** One per filled-in form: sending it twice makes one post. */
    submissionKey: text('submission_key').notNull().unique(),
    /** Counts every change, so that a stale form is noticed. */
    version: count('version').notNull().default(1),
    /** Folded title, text and category names, for search without accents. */
    searchText: text('search_text').notNull().default(''),
    submittedAt: instant('submitted_at').notNull(),
    /** The last of those changes; nothing where there was none. */
    changedAt: instant('changed_at'),
    publishedAt: instant('published_at'),
    expiresAt: instant('expires_at'),
    closedAt: instant('closed_at'),
  },
  (t) => [
    index('post_by_status').on(t.neighbourhoodId, t.status, t.publishedAt),
    index('post_by_author').on(t.authorId),
    index('post_by_expiry').on(t.status, t.expiresAt),
    index('post_by_code').on(t.neighbourhoodId, t.code),
    uniqueIndex('post_code_in_use').on(t.neighbourhoodId, t.code).where(sql`${t.closedAt} is null`),
    check(
      'post_published_with_consent',
      sql`${t.status} <> 'published' or ${t.siteConsentId} is not null`,
    ),
    check(
      'post_published_until',
      sql`${t.status} <> 'published' or (${t.publishedAt} is not null and ${t.expiresAt} is not null)`,
    ),
    check(
      'post_closed_when',
      sql`(${t.status} in ('closed', 'declined')) = (${t.closedAt} is not null)`,
    ),
    check('post_date', sql`(${t.whenDay} = 'date') = (${t.whenDate} is not null)`),
  ],
);

/** Every wording a post has had: the author's own, and each correction, by whom and when. */
export const wording = table(
  'wording',
  {
    id: id(),
    postId: text('post_id')
      .notNull()
      .references(() => post.id),
    title: text('title').notNull(),
    text: text('text').notNull(),
    /** The worker who corrected; nobody where these are the author's words. */
    correctedBy: text('corrected_by').references(() => account.id),
    at: instant('at').notNull(),
  },
  (t) => [index('wording_by_post').on(t.postId, t.at)],
);

/** What the worker decided on a post, with a reason the author reads. */
export const review = table(
  'review',
  {
    id: id(),
    postId: text('post_id')
      .notNull()
      .references(() => post.id),
    decision: text<ReviewDecision>('decision').notNull(),
    reason: text('reason'),
    /** Nobody where the neighbourhood's review mode published it. */
    decidedBy: text('decided_by').references(() => account.id),
    at: instant('at').notNull(),
  },
  (t) => [
    index('review_by_post').on(t.postId, t.at),
    check('review_reason', sql`${t.decision} = 'published' or ${t.reason} is not null`),
  ],
);

/** A post's words in another language, by a human; printed beside the author's own while those stand. */
export const translation = table(
  'translation',
  {
    id: id(),
    postId: text('post_id')
      .notNull()
      .references(() => post.id),
    language: text<Language>('language').notNull(),
    title: text('title').notNull(),
    text: text('text').notNull(),
    /** The author's words it says again: where they have changed since, it is no longer shown. */
    sourceTitle: text('source_title').notNull(),
    sourceText: text('source_text').notNull(),
    translator: text<Translator>('translator').notNull(),
    by: text('by').references(() => account.id),
    at: instant('at').notNull(),
    endedAt: instant('ended_at'),
  },
  (t) => [
    uniqueIndex('translation_standing').on(t.postId, t.language).where(sql`${t.endedAt} is null`),
  ],
);

/**
 * A weekly sheet. Published, it is frozen: its page and every print of it are kept to the letter. A
 * wrong one is withdrawn, and a correction of the same number takes its place.
 */
export const edition = table(
  'edition',
  {
    id: id(),
    neighbourhoodId: text('neighbourhood_id')
      .notNull()
      .references(() => neighbourhood.id),
    /** The Monday it is for, `YYYY-MM-DD`. */
    week: text('week').notNull(),
    /** Counts a neighbourhood's published sheets; given at publication, a correction keeps it. */
    number: count('number'),
    /** 0: the sheet itself; 1, 2 …: its corrections. */
    correction: count('correction').notNull().default(0),
    status: text<EditionStatus>('status').notNull(),
    greeting: text('greeting').notNull().default(''),
    /** The frozen page, as typeset. */
    page: json<unknown>('page'),
    /** Of templates, fonts and press together (SHA-256): says with what it was set. */
    templateVersion: text('template_version'),
    version: count('version').notNull().default(1),
    createdAt: instant('created_at').notNull(),
    publishedAt: instant('published_at'),
    publishedBy: text('published_by').references(() => account.id),
    archivedAt: instant('archived_at'),
    withdrawnAt: instant('withdrawn_at'),
    withdrawnBy: text('withdrawn_by').references(() => account.id),
    withdrawnReason: text('withdrawn_reason'),
  },
  (t) => [
    uniqueIndex('edition_week').on(t.neighbourhoodId, t.week, t.correction),
    uniqueIndex('edition_number').on(t.neighbourhoodId, t.number, t.correction),
    // One sheet of a week holds at a time.
    uniqueIndex('edition_holds')
      .on(t.neighbourhoodId, t.week)
      .where(sql`${t.status} <> 'withdrawn'`),
    check(
      'edition_frozen',
      sql`(${t.status} = 'draft') or (${t.publishedAt} is not null and ${t.number} is not null and ${t.page} is not null)`,
    ),
    check(
      'edition_withdrawn',
      sql`(${t.status} = 'withdrawn') = (${t.withdrawnAt} is not null and ${t.withdrawnReason} is not null)`,
    ),
  ],
);

/** A print of a published edition, to the byte. */
export const editionPrint = table(
  'edition_print',
  {
    editionId: text('edition_id')
      .notNull()
      .references(() => edition.id),
    layout: text<SheetLayout>('layout').notNull(),
    pdf: bytes('pdf').notNull(),
    /** Codes that this layout has no room for: of the sheet for walls, those that wait for the next edition. */
    leftOver: json<string[]>('left_over').notNull(),
  },
  (t) => [primaryKey({ columns: [t.editionId, t.layout] })],
);

/** A post's place on a sheet, resting on its author's consent to paper. */
export const editionPost = table(
  'edition_post',
  {
    editionId: text('edition_id')
      .notNull()
      .references(() => edition.id),
    postId: text('post_id')
      .notNull()
      .references(() => post.id),
    consentId: text('consent_id')
      .notNull()
      .references(() => consent.id),
    /** Order on the sheet, from 0. */
    position: count('position').notNull(),
    leftOut: flag('left_out').notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.editionId, t.postId] }),
    index('edition_post_by_post').on(t.postId),
  ],
);

/** Append-only: who did what, to which one thing, why. */
export const auditLog = table(
  'audit_log',
  {
    id: id(),
    /** Nothing for acts on the installation as a whole. */
    neighbourhoodId: text('neighbourhood_id').references(() => neighbourhood.id),
    /** Nobody where a neighbour without an account, or the clock, acted. */
    accountId: text('account_id').references(() => account.id),
    act: text('act').notNull(),
    targetType: text('target_type').notNull(),
    targetId: text('target_id').notNull(),
    reason: text('reason'),
    at: instant('at').notNull(),
  },
  (t) => [
    index('audit_log_by_time').on(t.neighbourhoodId, t.at),
    index('audit_log_by_target').on(t.targetType, t.targetId),
  ],
);

/** A neighbour's answer to a post. Several wait in order of their time. */
export const response = table(
  'response',
  {
    id: id(),
    neighbourhoodId: text('neighbourhood_id')
      .notNull()
      .references(() => neighbourhood.id),
    postId: text('post_id')
      .notNull()
      .references(() => post.id),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    route: text<Route>('route').notNull(),
    note: text('note'),
    enteredBy: text('entered_by').references(() => account.id),
    /** SHA-256 of the token with which its author follows it. */
    linkHash: text('link_hash').notNull().unique(),
    at: instant('at').notNull(),
    closedAt: instant('closed_at'),
    closeReason: text<ResponseEnd>('close_reason'),
  },
  (t) => [
    index('response_by_post').on(t.postId, t.at),
    index('response_by_person').on(t.personId),
    uniqueIndex('response_once').on(t.postId, t.personId).where(sql`${t.closedAt} is null`),
    check('response_closed', sql`(${t.closedAt} is null) = (${t.closeReason} is null)`),
  ],
);

/** Two people and a post. */
export const introduction = table(
  'introduction',
  {
    id: id(),
    neighbourhoodId: text('neighbourhood_id')
      .notNull()
      .references(() => neighbourhood.id),
    postId: text('post_id')
      .notNull()
      .references(() => post.id),
    responseId: text('response_id').references(() => response.id),
    /** The post's author. */
    authorId: text('author_id')
      .notNull()
      .references(() => person.id),
    /** The neighbour who answered, or whom the worker thought of. */
    otherId: text('other_id')
      .notNull()
      .references(() => person.id),
    mode: text<IntroductionMode>('mode').notNull(),
    /** Why these two, as keys of messages: never a score. */
    why: json<string[]>('why').notNull(),
    state: text<IntroductionState>('state').notNull(),
    authorConsentId: text('author_consent_id').references(() => consent.id),
    otherConsentId: text('other_consent_id').references(() => consent.id),
    sharedAt: instant('shared_at'),
    /** `YYYY-MM-DD`, `HH:MM`, in the neighbourhood's time zone. */
    meetDate: text('meet_date'),
    meetTime: text('meet_time'),
    meetPlace: text('meet_place'),
    /** The day on which to ask how it went, `YYYY-MM-DD`. */
    aftercareOn: text('aftercare_on'),
    outcome: text<IntroductionOutcome>('outcome'),
    outcomeNote: text('outcome_note'),
    version: count('version').notNull().default(1),
    createdBy: text('created_by').references(() => account.id),
    createdAt: instant('created_at').notNull(),
    closedAt: instant('closed_at'),
  },
  (t) => [
    index('introduction_by_state').on(t.neighbourhoodId, t.state),
    index('introduction_by_author').on(t.authorId),
    index('introduction_by_other').on(t.otherId),
    uniqueIndex('introduction_once').on(t.postId, t.otherId).where(sql`${t.closedAt} is null`),
    check('introduction_two', sql`${t.authorId} <> ${t.otherId}`),
    // Contact goes across on two standing yeses, and on nothing else.
    check(
      'introduction_both_said_yes',
      sql`${t.state} not in ('shared', 'appointed', 'happened') or (${t.authorConsentId} is not null and ${t.otherConsentId} is not null)`,
    ),
    check(
      'introduction_appointment',
      sql`${t.state} <> 'appointed' or (${t.meetDate} is not null)`,
    ),
    check(
      'introduction_closed',
      sql`(${t.state} in ('happened', 'did_not_happen', 'cancelled')) = (${t.closedAt} is not null)`,
    ),
  ],
);

/** Each step of an introduction: who did it, when. */
export const introductionStep = table(
  'introduction_step',
  {
    id: id(),
    introductionId: text('introduction_id')
      .notNull()
      .references(() => introduction.id),
    step: text('step').notNull(),
    /** The worker who did it; nobody where a neighbour or the clock did. */
    by: text('by').references(() => account.id),
    personId: text('person_id').references(() => person.id),
    note: text('note'),
    at: instant('at').notNull(),
  },
  (t) => [index('introduction_step_by_time').on(t.introductionId, t.at)],
);

/** What a neighbour took back, for the worker to see once: a post, one of its consents, a yes. */
export const takeBack = table(
  'take_back',
  {
    id: id(),
    neighbourhoodId: text('neighbourhood_id')
      .notNull()
      .references(() => neighbourhood.id),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    postId: text('post_id')
      .notNull()
      .references(() => post.id),
    introductionId: text('introduction_id').references(() => introduction.id),
    scope: text<ConsentScope>('scope').notNull(),
    at: instant('at').notNull(),
    seenBy: text('seen_by').references(() => account.id),
    seenAt: instant('seen_at'),
  },
  (t) => [index('take_back_unseen').on(t.neighbourhoodId, t.seenAt)],
);

/** Where sheets hang and people can meet: a public place, never a neighbour's home. */
export const place = table(
  'place',
  {
    id: id(),
    neighbourhoodId: text('neighbourhood_id')
      .notNull()
      .references(() => neighbourhood.id),
    name: text('name').notNull(),
    kind: text<PlaceKind>('kind').notNull(),
    address: text('address').notNull(),
    /** How many sheets hang or lie there, and as what; 0: none, one can only meet there. */
    sheets: count('sheets').notNull().default(1),
    layout: text<SheetLayout>('layout').notNull().default('tearoff'),
    /** Who brings them; nobody named: the worker. */
    keyFigureId: text('key_figure_id').references(() => keyFigure.id),
    /** Walking order, from 0. */
    position: count('position').notNull(),
    /** For people who meet there: when it is free, in words, and whom to ask. */
    freeWhen: text('free_when'),
    askWhom: text('ask_whom'),
    bench: flag('bench').notNull().default(false),
    toilet: flag('toilet').notNull().default(false),
    stepFree: flag('step_free').notNull().default(false),
    version: count('version').notNull().default(1),
    createdAt: instant('created_at').notNull(),
    /** The last time that a moment there had to say otherwise where it is; nothing: it never had. */
    changedAt: instant('changed_at'),
    /** No longer in use; what happened there stays. */
    closedAt: instant('closed_at'),
  },
  (t) => [index('place_in_order').on(t.neighbourhoodId, t.closedAt, t.position)],
);

/** Sheets brought to a place: ticked off on the round. */
export const delivery = table(
  'delivery',
  {
    id: id(),
    placeId: text('place_id')
      .notNull()
      .references(() => place.id),
    editionId: text('edition_id')
      .notNull()
      .references(() => edition.id),
    sheets: count('sheets').notNull(),
    /** When it was brought: as it was ticked, or the end of the earlier day that was named. */
    at: instant('at').notNull(),
    /** The worker, or the key figure, who ticked it. */
    by: text('by').references(() => account.id),
    keyFigureId: text('key_figure_id').references(() => keyFigure.id),
    /** Ticked by mistake. */
    undoneAt: instant('undone_at'),
  },
  (t) => [
    uniqueIndex('delivery_once').on(t.placeId, t.editionId).where(sql`${t.undoneAt} is null`),
    index('delivery_by_edition').on(t.editionId),
  ],
);

/** A tear-off that was gone from a sheet at a place: one tap each. */
export const tearOff = table(
  'tear_off',
  {
    id: id(),
    placeId: text('place_id')
      .notNull()
      .references(() => place.id),
    editionId: text('edition_id')
      .notNull()
      .references(() => edition.id),
    at: instant('at').notNull(),
    by: text('by').references(() => account.id),
    keyFigureId: text('key_figure_id').references(() => keyFigure.id),
    undoneAt: instant('undone_at'),
  },
  (t) => [index('tear_off_by_place').on(t.placeId, t.editionId)],
);

/** A reply slip that came back and was typed in; its number is written on it, until it is shredded. */
export const slip = table(
  'slip',
  {
    id: id(),
    neighbourhoodId: text('neighbourhood_id')
      .notNull()
      .references(() => neighbourhood.id),
    /** Counts a neighbourhood's slips. */
    number: count('number').notNull(),
    /** What it became: an answer to a post, or a draft of the words on it. */
    responseId: text('response_id').references(() => response.id),
    draftId: text('draft_id').references(() => intakeDraft.id),
    /** SHA-256 of what was typed together with its form's secret, which is kept nowhere: sent again, was it the same? */
    sentHash: text('sent_hash'),
    enteredBy: text('entered_by').references(() => account.id),
    at: instant('at').notNull(),
    shreddedAt: instant('shredded_at'),
    shreddedBy: text('shredded_by').references(() => account.id),
  },
  (t) => [
    uniqueIndex('slip_number').on(t.neighbourhoodId, t.number),
    index('slip_to_shred').on(t.neighbourhoodId, t.shreddedAt),
    check('slip_became', sql`(${t.responseId} is null) <> (${t.draftId} is null)`),
  ],
);
