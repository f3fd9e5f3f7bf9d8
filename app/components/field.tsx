import type { ReactNode } from 'react';
import { sayError } from '#app/i18n/messages.ts';

/** What Conform knows of a field. */
export type FieldMeta = {
  id: string;
  name: string;
  errors?: string[] | undefined;
  errorId: string;
  descriptionId: string;
};

type Props = {
  meta: FieldMeta;
  label: ReactNode;
  hint?: ReactNode;
  /** The question of the page is its label: then it is the page's heading too. */
  heading?: boolean;
  children: (attributes: {
    id: string;
    name: string;
    'aria-invalid'?: true;
    'aria-describedby'?: string;
  }) => ReactNode;
};

/** A field's error, in the same words as in the summary. */
export const FieldError = ({ meta }: { meta: FieldMeta }) =>
  meta.errors?.length ? (
    <p id={meta.errorId} className="field-error">
      {meta.errors.map(sayError).join(' ')}
    </p>
  ) : null;

/** Ids of what describes a field: its hint and its error. */
export const describedBy = (meta: FieldMeta, hint: boolean): string | undefined =>
  [hint ? meta.descriptionId : '', meta.errors?.length ? meta.errorId : '']
    .filter(Boolean)
    .join(' ') || undefined;

/** One labelled input with its hint and its error, tied together for those who hear the page. */
export const Field = ({ meta, label, hint, heading, children }: Props) => {
  const described = describedBy(meta, Boolean(hint));
  const labelled = (
    <label htmlFor={meta.id} className="field-label">
      {label}
    </label>
  );
  return (
    <div className={`field ${meta.errors?.length ? 'field-wrong' : ''}`}>
      {heading ? <h1>{labelled}</h1> : labelled}
      {hint && (
        <p id={meta.descriptionId} className="field-hint">
          {hint}
        </p>
      )}
      <FieldError meta={meta} />
      {children({
        id: meta.id,
        name: meta.name,
        ...(meta.errors?.length ? { 'aria-invalid': true } : {}),
        ...(described ? { 'aria-describedby': described } : {}),
      })}
    </div>
  );
};

type GroupProps = Omit<Props, 'children'> & { children: ReactNode };

/** Several radios or ticks under one question. The summary's link leads to the first of them. */
export const FieldGroup = ({ meta, label, hint, heading, children }: GroupProps) => (
  <fieldset
    className={`field ${meta.errors?.length ? 'field-wrong' : ''}`}
    aria-describedby={describedBy(meta, Boolean(hint))}
  >
    <legend className="field-label">{heading ? <h1>{label}</h1> : label}</legend>
    {hint && (
      <p id={meta.descriptionId} className="field-hint">
        {hint}
      </p>
    )}
    <FieldError meta={meta} />
    {children}
  </fieldset>
);
