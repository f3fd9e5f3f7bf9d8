import type { SubmissionResult } from '@conform-to/react';

/** The forms of the review screen, each the noun of its address. */
export const REVIEW_FORMS = [
  'publication',
  'change-request',
  'refusal',
  'spelling',
  'renewal',
  'withdrawal',
  'place',
] as const;
export type ReviewForm = (typeof REVIEW_FORMS)[number];

/** What came back of the form that was sent, with what was typed. */
export type ReviewResult = { form: ReviewForm; lastResult: SubmissionResult<string[]> } | null;

/** The answer to one form, for that form. */
export const resultOf = (result: ReviewResult, ...forms: ReviewForm[]) =>
  result && forms.includes(result.form) ? result.lastResult : undefined;

/** What was typed into a field of a form that came back. */
export const typedIn = (
  lastResult: SubmissionResult<string[]> | undefined,
  name: string,
): string => {
  const typed = lastResult?.initialValue?.[name];
  return typeof typed === 'string' ? typed : '';
};
