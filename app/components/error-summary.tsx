import { useEffect, useRef } from 'react';
import { m, say, sayError } from '#app/i18n/messages.ts';
import type { FieldMeta } from './field.tsx';

type Props = {
  /** What is wrong with the form as a whole. */
  errors?: string[] | undefined;
  fields: FieldMeta[];
};

/** Of a code: does it say that something was left empty, and not that what was typed is wrong? */
const isMissing = (error: string): boolean =>
  /_missing$|^error_choose|^error_hours_both$/.test(error);

/** What stands over the errors of a form's fields: nothing is missing where something is wrong. */
export const summaryHeading = (errors: string[]) =>
  errors.every(isMissing) ? 'error_summary' : 'error_summary_check';

/**
 * All that is wrong, first on the page, each linked to its field in the field's own words. Without
 * script, `autofocus` gives it the focus; on the desk an effect does, after the form came back.
 */
export const ErrorSummary = ({ errors = [], fields }: Props) => {
  const wrong = fields.filter((field) => field.errors?.length);
  const box = useRef<HTMLDivElement>(null);
  const all = [...errors, ...wrong.flatMap((field) => field.errors ?? [])];
  const told = all.join(' ');
  useEffect(() => {
    if (told) box.current?.focus();
  }, [told]);
  if (!told) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: GOV.UK's pattern: whoever sent the form hears what is wrong.
    <div ref={box} className="error-summary" role="alert" tabIndex={-1} autoFocus>
      <h2>{wrong.length ? say(summaryHeading(all)) : m.error_page_409_heading()}</h2>
      <ul>
        {errors.map((error) => (
          <li key={error}>{sayError(error)}</li>
        ))}
        {wrong.map((field) => (
          <li key={field.id}>
            <a href={`#${field.id}`}>{field.errors?.map(sayError).join(' ')}</a>
          </li>
        ))}
      </ul>
    </div>
  );
};
