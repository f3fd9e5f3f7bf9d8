import type { AppLoadContext } from '@remix-run/node';
import { expect } from 'vitest';
import { startSession } from '#app/features/accounts/sessions.server.ts';
import type { Actor } from '#app/lib/ctx.ts';
import type { Args } from '#app/lib/http.ts';
import { CAST_NOW } from '#db/cast.ts';
import type { Db } from '#db/transaction.server.ts';
import type { Locale } from '#db/vocabulary.ts';
import { counted } from './world.ts';

export const ORIGIN = 'http://burenblad.test';

export const contextOf = (db: Db, changes: Partial<AppLoadContext> = {}): AppLoadContext => ({
  db,
  now: () => CAST_NOW,
  newId: counted('id'),
  newToken: counted('token-of-a-form-in-a-test'),
  origin: ORIGIN,
  secure: false,
  mails: false,
  locale: 'nl' as Locale,
  clientAddress: '192.0.2.1',
  nonce: 'nonce',
  throttle: { take: async () => undefined, forget: async () => undefined },
  ...changes,
});

/** The cookie of a signed-in account. */
export const cookieOf = async (db: Db, actor: Actor): Promise<string> => {
  if (actor.type !== 'worker' && actor.type !== 'neighbour') return '';
  return (await startSession(db, actor.accountId, false)).split(';')[0] ?? '';
};

export type Call = {
  path: string;
  params?: Record<string, string>;
  cookie?: string;
  headers?: Record<string, string>;
  /** Present: the call is a POST of this form. */
  form?: Record<string, string | string[]>;
  context: AppLoadContext;
};

/** Calls a real loader or action; what it throws as a Response is its answer. */
export const call = async (
  route: (args: Args) => Promise<unknown>,
  { path, params = {}, cookie, headers = {}, form, context }: Call,
): Promise<Response> => {
  const body = form && new URLSearchParams();
  for (const [name, value] of Object.entries(form ?? {}))
    for (const one of [value].flat()) body?.append(name, one);
  const request = new Request(new URL(path, ORIGIN), {
    method: form ? 'POST' : 'GET',
    headers: {
      ...headers,
      ...(cookie ? { Cookie: cookie } : {}),
      ...(form ? { Origin: ORIGIN } : {}),
    },
    ...(body ? { body } : {}),
  });
  try {
    const answer = await route({ request, params, context } as Args);
    return answer instanceof Response ? answer : Response.json(answer ?? null);
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
};

/** A paper for the desk: a PDF with a name of its own, which nobody keeps on the way. */
export const expectPaper = ({ status, headers }: Response, name: string) => {
  expect(status).toBe(200);
  expect(headers.get('Content-Type')).toBe('application/pdf');
  expect(headers.get('Cache-Control')).toBe('no-store');
  expect(headers.get('Content-Disposition')).toBe(`inline; filename="${name}.pdf"`);
};
