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
  Category,
  Channel,
  CloseReason,
  ConsentScope,
  DayPart,
  EditionStatus,
  Kind,
  Language,
  PostStatus,
  ReviewDecision,
  ReviewMode,
  Route,
  WhenDay,
} from './vocabulary.ts';

export const neighbourhood = table('neighbourhood', {
  id: id(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  city: text('city').notNull(),
  /** The worker's first name as residents know it, printed with the phone number. */
  workerName: text('worker_name').notNull(),
  /** E.164. */
  phone: text('phone').notNull(),
  openingHours: text('opening_hours').notNull(),
  /** Where to drop by: a house, a street and a number of the organisation, never of a neighbour. */
  address: text('address').notNull(),
  /** The first is the neighbourhood's own. */
  languages: json<Language[]>('languages').notNull(),
  timeZone: text('time_zone').notNull(),
  reviewMode: text<ReviewMode>('review_mode').notNull().default('all'),
  /** Digits of a code before its check digit; grows when they run out. */
  codeDigits: count('code_digits').notNull().default(3),
  /** Bumped with everything publicly visible; part of every public page's cache key. */
  revision: count('revision').notNull().default(1),
  /** Counts changes of settings, so that a stale form is noticed. */
  settingsVersion: count('settings_version').notNull().default(1),
  createdAt: instant('created_at').notNull(),
});

export const person = table(
  'person',
  {
    id: id(),
    neighbourhoodId: text('neighbourhood_id')
      .notNull()
      .references(() => neighbourhood.id),
    firstName: text('first_name').notNull(),
    /** E.164. */
    phone: text('phone'),
    email: text('email'),
    channel: text<Channel>('channel').notNull(),
    languages: json<Language[]>('languages').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    index('person_by_phone').on(t.neighbourhoodId, t.phone),
    check(
      'person_reachable',
      sql`${t.channel} = 'visit' or ${t.phone} is not null or ${t.email} is not null`,
    ),
  ],
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
    /** What was agreed to, by its id; the scope says what for. */
    postId: text('post_id').notNull(),
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

/** A weekly sheet. Published, it is frozen: its page and its PDF are kept to the letter. */
export const edition = table(
  'edition',
  {
    id: id(),
    neighbourhoodId: text('neighbourhood_id')
      .notNull()
      .references(() => neighbourhood.id),
    /** The Monday it is for, `YYYY-MM-DD`. */
    week: text('week').notNull(),
    /** Counts a neighbourhood's published sheets; given at publication. */
    number: count('number'),
    status: text<EditionStatus>('status').notNull(),
    greeting: text('greeting').notNull().default(''),
    /** The frozen page, as typeset. */
    page: json<unknown>('page'),
    pdf: bytes('pdf'),
    version: count('version').notNull().default(1),
    createdAt: instant('created_at').notNull(),
    publishedAt: instant('published_at'),
    publishedBy: text('published_by').references(() => account.id),
  },
  (t) => [
    uniqueIndex('edition_week').on(t.neighbourhoodId, t.week),
    uniqueIndex('edition_number').on(t.neighbourhoodId, t.number),
    check(
      'edition_frozen',
      sql`(${t.status} = 'published') = (${t.pdf} is not null and ${t.publishedAt} is not null and ${t.number} is not null and ${t.page} is not null)`,
    ),
  ],
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
