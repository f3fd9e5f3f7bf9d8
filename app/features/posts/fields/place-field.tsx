import type { FieldMetadata } from '@conform-to/react';
import { Field } from '#app/components/field.tsx';
import { m } from '#app/i18n/messages.ts';

export type PlaceChoice = { id: string; name: string };

/** Where something is done together: a place of the neighbourhood, or somewhere else. */
export const PlaceField = ({
  meta,
  places,
}: {
  meta: FieldMetadata<string>;
  places: PlaceChoice[];
}) => (
  <Field meta={meta} label={m.place_where()} hint={m.place_where_hint()}>
    {(attributes) => (
      <select {...attributes} defaultValue={meta.initialValue ?? ''}>
        <option value="">{m.place_where_none()}</option>
        {places.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    )}
  </Field>
);
