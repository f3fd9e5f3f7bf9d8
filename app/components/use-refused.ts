import type { SubmissionResult } from '@conform-to/react';
import { useActionData } from '@remix-run/react';

/** What the action refused, as keys of messages, for a form without fields to fill in; undefined where it did not. */
export const useRefused = (): string[] | undefined => {
  const error = useActionData<{ lastResult: SubmissionResult<string[]> }>()?.lastResult.error;
  return error && Object.values(error).flatMap((errors) => errors ?? []);
};
