import type { FieldMetadata } from '@conform-to/react';
import { Field, FieldError, FieldGroup } from '#app/components/field.tsx';
import { m, say } from '#app/i18n/messages.ts';
import { isPaperLanguage, paperLanguagesOf } from '#app/i18n/paper/say-on-paper.ts';
import {
  INTRODUCTION_MODES,
  LANGUAGE_CODES,
  LANGUAGES,
  type Language,
  REVIEW_MODES,
} from '#db/vocabulary.ts';

/** Says so where the sheet has no words for a language that is chosen. */
const NotOnPaper = ({ chosen }: { chosen: string[] }) => {
  const named = (languages: string[]) =>
    languages.flatMap((one) => LANGUAGES[one as Language] ?? []).join(', ');
  const languages = named(chosen.filter((one) => !isPaperLanguage(one)));
  const paper = named(paperLanguagesOf(chosen));
  return (
    <div role="status">
      {languages && <p className="field-hint">{m.setup_languages_paper({ languages, paper })}</p>}
    </div>
  );
};

/** Up to three languages, the neighbourhood's own first; an empty one is none. */
export const SettingsLanguages = ({ meta }: { meta: FieldMetadata<string[]> }) => {
  const chosen = meta.initialValue as (string | undefined)[] | undefined;
  const fields = meta.getFieldList();
  return (
    <fieldset className="field" id={meta.id} tabIndex={-1}>
      <legend className="field-label">{m.setup_languages()}</legend>
      <p className="field-hint">{m.setup_languages_hint()}</p>
      <FieldError meta={meta} />
      <div className="three">
        {[0, 1, 2].map((place) => {
          const id = fields[place]?.id ?? `${meta.id}-${place}`;
          const one = {
            id,
            name: `${meta.name}[${place}]`,
            errors: fields[place]?.errors,
            errorId: `${id}-error`,
            descriptionId: `${id}-description`,
          };
          return (
            <Field key={id} meta={one} label={m.setup_language({ number: place + 1 })}>
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
      <NotOnPaper chosen={fields.flatMap((one) => one.value || [])} />
    </fieldset>
  );
};

/** Who is read before publication, each with its sentence. */
export const SettingsReview = ({ meta }: { meta: FieldMetadata<string> }) => (
  <FieldGroup meta={meta} label={m.setup_review()}>
    {REVIEW_MODES.map((mode, place) => (
      <label key={mode} className="tick">
        <input
          type="radio"
          id={place === 0 ? meta.id : `${meta.id}-${mode}`}
          name={meta.name}
          value={mode}
          defaultChecked={meta.initialValue === mode}
        />
        {say(`setup_review_${mode}`)}
      </label>
    ))}
  </FieldGroup>
);

/** Who brings two neighbours together, each with its sentence. */
export const SettingsIntroduction = ({ meta }: { meta: FieldMetadata<string> }) => (
  <FieldGroup meta={meta} label={m.setup_introduction()}>
    {INTRODUCTION_MODES.map((mode, place) => (
      <label key={mode} className="tick">
        <input
          type="radio"
          id={place === 0 ? meta.id : `${meta.id}-${mode}`}
          name={meta.name}
          value={mode}
          defaultChecked={(meta.initialValue ?? 'worker') === mode}
        />
        {say(`setup_introduction_${mode}`)}
      </label>
    ))}
  </FieldGroup>
);
