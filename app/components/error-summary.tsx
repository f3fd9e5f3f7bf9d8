import { useEffect, useRef } from 'react';
import { m, sayError } from '#app/i18n/messages.ts';
import type { FieldMeta } from './field.tsx';

type Props = {
  /** What is wrong with the form as a whole. */
  errors?: string[] | undefined;
  fields: FieldMeta[];
};

/**
 * All that is wrong, first on the page, each linked to its field in the field's own words. Without
 * script, `autofocus` gives it the focus; on the desk an effect does, after the form came back.
 */
export const ErrorSummary = ({ errors = [], fields }: Props) => {
  const wrong = fields.filter((field) => field.errors?.length);
  const box = useRef<HTMLDivElement>(null);
  const all = [...errors, ...wrong.flatMap((field) => field.errors ?? [])].join(' ');
  useEffect(() => {
    if (all) box.current?.focus();
  }, [all]);
  if (!all) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: GOV.UK's pattern: whoever sent the form hears what is wrong.
    <div ref={box} className="error-summary" role="alert" tabIndex={-1} autoFocus>
      <h2>{wrong.length ? m.error_summary() : m.error_page_409_heading()}</h2>
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
