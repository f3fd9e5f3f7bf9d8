import type { FieldMetadata } from '@conform-to/react';
import { Field } from '#app/components/field.tsx';
import { m, say } from '#app/i18n/messages.ts';
import { dirOf, LANGUAGE_CODES, LANGUAGES, type Language } from '#db/vocabulary.ts';

const ROUTES = ['phone', 'door', 'paper'] as const;

type Props = {
  fields: Record<'route' | 'language', FieldMetadata<string>>;
  /** The neighbourhood's languages come first. */
  spoken: readonly Language[];
  usual: string;
};

/** How it came in and in which language one talks: nearly always as it stands, so before the first field. */
export const CameIn = ({ fields: { route, language }, spoken, usual }: Props) => (
  <div className="field-pair">
    <Field meta={route} label={m.intake_route()}>
      {(attributes) => (
        <select {...attributes} defaultValue={route.initialValue ?? 'phone'}>
          {ROUTES.map((one) => (
            <option key={one} value={one}>
              {say(`desk_route_${one}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
    <Field meta={language} label={m.intake_language()}>
      {(attributes) => (
        <select {...attributes} defaultValue={language.initialValue ?? usual}>
          {[...new Set([...spoken, ...LANGUAGE_CODES])].map((code) => (
            <option key={code} value={code} lang={code} dir={dirOf(code)}>
              {LANGUAGES[code]}
            </option>
          ))}
        </select>
      )}
    </Field>
  </div>
);
