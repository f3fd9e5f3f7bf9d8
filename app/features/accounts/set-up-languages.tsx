import type { FieldMetadata } from '@conform-to/react';
import { Field, FieldError } from '#app/components/field.tsx';
import { m } from '#app/i18n/messages.ts';
import { LANGUAGE_CODES, LANGUAGES } from '#db/vocabulary.ts';

/** Up to three languages, the neighbourhood's own first; those left empty are left out. */
export const SetUpLanguages = ({ meta }: { meta: FieldMetadata<string[]> }) => {
  const chosen = meta.initialValue as (string | undefined)[] | undefined;
  return (
    <fieldset className="field" id={meta.id} tabIndex={-1}>
      <legend className="field-label">{m.setup_languages()}</legend>
      <p className="field-hint">{m.setup_languages_hint()}</p>
      <FieldError meta={meta} />
      <div className="field-pair">
        {[0, 1, 2].map((place) => {
          const id = `${meta.id}-${place}`;
          const one = meta.getFieldList()[place];
          return (
            <Field
              key={id}
              meta={{
                id: one?.id ?? id,
                name: `${meta.name}[${place}]`,
                errors: one?.errors,
                errorId: `${id}-error`,
                descriptionId: `${id}-description`,
              }}
              label={m.setup_language({ number: place + 1 })}
            >
              {(attributes) => (
                <select {...attributes} defaultValue={chosen?.[place] ?? ''}>
                  <option value="">{m.setup_language_none()}</option>
                  {LANGUAGE_CODES.map((code) => (
                    <option key={code} value={code} lang={code}>
                      {LANGUAGES[code]}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          );
        })}
      </div>
    </fieldset>
  );
};
