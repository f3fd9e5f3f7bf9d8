import { eq, lte } from 'drizzle-orm';
import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from 'lucia';
import { account, session } from '#db/schema.ts';
import { type Db, inTransaction } from '#db/transaction.server.ts';
import { hashToken } from './token.server.ts';

/**
 * The one file that knows Lucia, which is no longer developed: whoever replaces it replaces this.
 * Sessions live in real time, thirty days from the last visit; the stored id is a hash, so that a
 * copy of the database signs nobody in.
 */
const adapterFor = (db: Db): Adapter => {
  const read = async (id: string): Promise<[DatabaseSession | null, DatabaseUser | null]> => {
    const [row] = await db
      .select({ userId: session.accountId, expiresAt: session.expiresAt })
      .from(session)
      .innerJoin(account, eq(account.id, session.accountId))
      .where(eq(session.id, hashToken(id)));
    if (!row) return [null, null];
    return [
      { id, ...row, attributes: {} },
      { id: row.userId, attributes: {} },
    ];
  };
  const write = (work: (db: Db) => Promise<unknown>) =>
    inTransaction(db, async (db) => void (await work(db)));
  return {
    getSessionAndUser: read,
    getUserSessions: async () => [],
    setSession: ({ id, userId, expiresAt }) =>
      write((db) => db.insert(session).values({ id: hashToken(id), accountId: userId, expiresAt })),
    updateSessionExpiration: (id, expiresAt) =>
      write((db) =>
        db
          .update(session)
          .set({ expiresAt })
          .where(eq(session.id, hashToken(id))),
      ),
    deleteSession: (id) => write((db) => db.delete(session).where(eq(session.id, hashToken(id)))),
    deleteUserSessions: (userId) =>
      write((db) => db.delete(session).where(eq(session.accountId, userId))),
    // Lucia never asks for this by itself; see forgetExpiredSessions.
    deleteExpiredSessions: async () => undefined,
  };
};

export const SESSION_COOKIE = 'burenblad_session';

const luciaFor = (db: Db, secure: boolean) =>
  new Lucia(adapterFor(db), {
    sessionExpiresIn: new TimeSpan(30, 'd'),
    sessionCookie: { name: SESSION_COOKIE, attributes: { secure, sameSite: 'lax', path: '/' } },
  });

/** The session a request's cookies name; none where somebody sent cookies that cannot be read. */
const namedSession = (lucia: Lucia, cookieHeader: string | null): string | null => {
  try {
    return cookieHeader ? lucia.readSessionCookie(cookieHeader) : null;
  } catch {
    return null;
  }
};

/** Starts a session; gives the value of the `Set-Cookie` header. */
export const startSession = async (db: Db, accountId: string, secure: boolean): Promise<string> => {
  const lucia = luciaFor(db, secure);
  const started = await lucia.createSession(accountId, {});
  return lucia.createSessionCookie(started.id).serialize();
};

/** The account of a request's session, or nobody. */
export const sessionAccount = async (
  db: Db,
  cookieHeader: string | null,
): Promise<string | null> => {
  const lucia = luciaFor(db, false);
  const id = namedSession(lucia, cookieHeader);
  if (!id) return null;
  const { user } = await lucia.validateSession(id);
  return user?.id ?? null;
};

/** Ends the request's session; gives the `Set-Cookie` header that forgets it. */
export const endSession = async (db: Db, cookieHeader: string | null, secure: boolean) => {
  const lucia = luciaFor(db, secure);
  const id = namedSession(lucia, cookieHeader);
  if (id) await lucia.invalidateSession(id);
  return lucia.createBlankSessionCookie().serialize();
};

/** Ends every session of an account. */
export const endAllSessions = (db: Db, accountId: string): Promise<void> =>
  luciaFor(db, false).invalidateUserSessions(accountId);

/** Deletes the sessions that were over at `now`, in real time. */
export const forgetExpiredSessions = (db: Db, now: Date): Promise<void> =>
  inTransaction(
    db,
    async (db) => void (await db.delete(session).where(lte(session.expiresAt, now))),
  );
