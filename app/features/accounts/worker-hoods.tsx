import type { FieldMetadata } from '@conform-to/react';
import { FieldGroup } from '#app/components/field.tsx';
import { m } from '#app/i18n/messages.ts';

type Props = { meta: FieldMetadata<string[]>; hoods: { id: string; name: string }[] };

/** Which desks a worker runs. */
export const WorkerHoods = ({ meta, hoods }: Props) => {
  const chosen = [meta.initialValue].flat();
  return (
    <FieldGroup meta={meta} label={m.desk_worker_hoods()}>
      {hoods.map(({ id, name }, place) => (
        <label key={id} className="tick">
          <input
            type="checkbox"
            id={place === 0 ? meta.id : `${meta.id}-${id}`}
            name={meta.name}
            value={id}
            defaultChecked={chosen.includes(id)}
          />
          {name}
        </label>
      ))}
    </FieldGroup>
  );
};
