import type { FieldMetadata } from '@conform-to/react';
import type { ReactNode } from 'react';
import { FieldGroup } from '#app/components/field.tsx';
import { m, say } from '#app/i18n/messages.ts';
import { WEEKDAYS } from '#db/vocabulary.ts';
import { SettingsLine } from './settings-line.tsx';

export type TypedHours = { days: string[]; from: string; until: string };

type Tick = { id: string; name: string; value: string; checked: boolean; children: ReactNode };

const DeskTick = ({ checked, children, ...attributes }: Tick) => (
  <label className="tick">
    <input {...attributes} type="checkbox" defaultChecked={checked} />
    {children}
  </label>
);

type Props = {
  meta: FieldMetadata<TypedHours>;
  /** What the pages say as long as no day is ticked. */
  now?: string | undefined;
  /** How a day looks on this page. */
  tick?: (tick: Tick) => ReactNode;
};

/** When the worker can be called: days to tick, from and until. We say them in each language. */
export const HoursFields = ({ meta, now, tick: Day = DeskTick }: Props) => {
  const { days, from, until } = meta.getFieldset();
  const initial = days.initialValue as string | string[] | undefined;
  const chosen = [initial ?? []].flat();
  const hint = (
    <>
      {now && (
        <>
          {m.setup_open_days_now({ hours: now })}
          <br />
        </>
      )}
      {m.setup_open_days_hint()}
    </>
  );
  return (
    <>
      <FieldGroup meta={days} label={m.setup_open_days()} hint={hint}>
        <div className="week-days">
          {WEEKDAYS.map((day, place) => (
            <Day
              key={day}
              id={place === 0 ? days.id : `${days.id}-${day}`}
              name={days.name}
              value={day}
              checked={chosen.includes(day)}
            >
              {say(`day_${day}`)}
            </Day>
          ))}
        </div>
      </FieldGroup>
      <div className="field-pair">
        <SettingsLine meta={from} label={m.setup_open_from()} hint={m.setup_open_from_hint()} />
        <SettingsLine meta={until} label={m.setup_open_until()} hint={m.setup_open_until_hint()} />
      </div>
    </>
  );
};

/** Those of its fields that can be wrong, for the summary. */
export const hoursFields = (meta: FieldMetadata<TypedHours>) => {
  const { days, from, until } = meta.getFieldset();
  return [days, from, until];
};
