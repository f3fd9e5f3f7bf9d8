import type { SubmissionResult } from '@conform-to/react';
import {
  type ActionFunctionArgs,
  type HeadersFunction,
  json,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node';
import type { MessageKey } from '#app/i18n/messages.ts';
import { isBusy } from '#db/transaction.server.ts';
import { Busy, Conflict, Forbidden, NotFound } from './errors.ts';

export type Args = LoaderFunctionArgs | ActionFunctionArgs;

/** The one place where a domain error becomes HTTP. Others pass through. */
export const toResponse = (error: unknown): unknown => {
  if (error instanceof NotFound) return json(null, { status: 404 });
  if (error instanceof Forbidden) return json(null, { status: 403 });
  if (error instanceof Conflict) return json({ code: error.code }, { status: 409 });
  if (error instanceof Busy || isBusy(error))
    return json(null, { status: 503, headers: { 'Retry-After': '2' } });
  return error;
};

/** Wraps every loader and action: what the domain throws leaves as a Response (Remix blanks Errors). */
export const handle =
  <T>(work: (args: Args) => Promise<T>) =>
  async (args: Args): Promise<T> => {
    try {
      return await work(args);
    } catch (error) {
      throw toResponse(error);
    }
  };

/** The form that was sent; a body that is none is a 400. Conform's own commands are not ours. */
export const formOf = async (request: Request): Promise<FormData> => {
  const form = await request.formData().catch(() => {
    throw json(null, { status: 400 });
  });
  form.delete('__intent__');
  form.delete('__state__');
  return form;
};

type Reply = {
  reply: (options?: {
    formErrors?: string[];
    fieldErrors?: Record<string, string[]>;
    hideFields?: string[];
  }) => SubmissionResult<string[]>;
};

/** What was typed comes back, but no password does. */
const hideFields = ['password', 'coordinatorPassword', 'workerPassword'];

/** The form again with its errors and what was typed. */
export const invalid = (submission: Reply) =>
  json({ lastResult: submission.reply({ hideFields }) }, { status: 400 });

/** Runs a verb; where a rule stands in the way, gives the form again with the rule's sentence. */
export const orReply = async <T>(
  submission: Reply,
  verb: () => Promise<T>,
  fieldOf: Partial<Record<MessageKey, string>> = {},
) => {
  try {
    return await verb();
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    const field = fieldOf[error.code];
    const lastResult = submission.reply(
      field
        ? { fieldErrors: { [field]: [error.code] }, hideFields }
        : { formErrors: [error.code], hideFields },
    );
    return json({ lastResult }, { status: 409 });
  }
};

/** A path on this site, or `fallback`: Remix sends `//evil` and `javascript:` as they come. */
export const safePath = (path: string | null | undefined, fallback: string): string =>
  path && /^\/(?![/\\])[^\s\\]*$/.test(path) && URL.canParse(path, 'http://here') ? path : fallback;

export const safeRedirect = (
  path: string | null | undefined,
  fallback = '/',
  init: number | ResponseInit = 303,
) => redirect(safePath(path, fallback), init);

/** Goes there and says what was done; the notice is a message key in the address, no cookie. */
export const redirectWithNotice = (path: string, notice: MessageKey, init: ResponseInit = {}) => {
  const url = new URL(safePath(path, '/'), 'http://here');
  url.searchParams.set('notice', notice);
  return redirect(url.pathname + url.search + url.hash, { ...init, status: 303 });
};

/** For loaders of pages that are the same for everyone: the server may keep them. */
export const PUBLIC = { headers: { 'X-Public-Page': '1' } };

/** Hands a loader's mark for the page cache on to the page. */
export const publicHeaders: HeadersFunction = ({ loaderHeaders, errorHeaders }) => {
  const mark = errorHeaders ? null : loaderHeaders.get('X-Public-Page');
  return mark ? { 'X-Public-Page': mark } : new Headers();
};
