import type { SubmissionResult } from '@conform-to/react';
import { useActionData } from '@remix-run/react';

/**
 * What the action refused, as keys of messages, for a form without fields to fill in, or for all but the `fields`
 * there are; undefined where it did not.
 */
export const useRefused = (...fields: string[]): string[] | undefined => {
  const error = useActionData<{ lastResult: SubmissionResult<string[]> }>()?.lastResult.error;
  return (
    error &&
    Object.entries(error).flatMap(([name, errors]) => (fields.includes(name) ? [] : (errors ?? [])))
  );
};
