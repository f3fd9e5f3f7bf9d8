import type { SubmissionResult } from '@conform-to/react';
import type { ShouldRevalidateFunction } from '@remix-run/react';
import { key } from '#app/i18n/messages.ts';

/** What came of a save: no result where it was done; `unsent` where nobody has it, and it can be sent again. */
export type Answer = { lastResult?: SubmissionResult<string[]>; unsent?: boolean };

const UNSENT: SubmissionResult<string[]> = {
  status: 'error',
  error: { '': [key('error_unsent')] },
};

const leadsHere = ({ headers }: Response): boolean => {
  const path = headers.get('Location');
  const { href, pathname } = window.location;
  return path !== null && new URL(path, href).pathname === pathname;
};

/**
 * Saves behind the screen: whoever is on the page that the answer leads to stays there, since to go there once
 * more would end her own way elsewhere. Without a line to us, what is on the screen stays there too.
 */
export const saveBehind = async (send: () => Promise<unknown>): Promise<unknown> => {
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof Response) || error.status >= 500)
      return { lastResult: UNSENT, unsent: true } satisfies Answer;
    if (leadsHere(error)) return {} satisfies Answer;
    throw error;
  }
};

/** What nobody has changed nothing; and a page that is asked for now would not come either. */
export const unlessUnsent: ShouldRevalidateFunction = ({
  actionResult,
  defaultShouldRevalidate,
}) => (actionResult?.unsent ? false : defaultShouldRevalidate);
