import { type SubmissionResult, useForm } from '@conform-to/react';
import { Field, type FieldMeta } from '#app/components/field.tsx';
import { m } from '#app/i18n/messages.ts';
import type { DayFacts } from './round-facts.server.ts';

/** The form of the day, which every button that ticks a place sends along. */
export const DAY_FORM = 'round-day';

type Meta = FieldMeta & { initialValue?: string | undefined };

type TickProps = {
  /** The place's address. */
  action: string;
  editionId: string;
  name: string;
  className: string;
};

/** "Gebracht", at one place: a tap for the day that is chosen. */
export const TickButton = ({ action, editionId, name, className }: TickProps) => (
  <button
    type="submit"
    form={DAY_FORM}
    formAction={action}
    name="editionId"
    value={editionId}
    className={className}
    aria-label={m.round_brought_to({ name })}
  >
    {m.round_brought()}
  </button>
);

/** The day to tick for, as it was chosen before or came back. */
export const useDay = (
  day: string | null | undefined,
  lastResult: SubmissionResult<string[]> | undefined,
): Meta => {
  const defaultValue = { day: day ?? '' };
  const [, fields] = useForm<{ day: string }>({ id: DAY_FORM, lastResult, defaultValue });
  return fields.day;
};

/** Who ticks later than they brought says when that was; nobody is asked on the day the sheet came out. */
export const DayField = ({ days, meta }: Pick<DayFacts, 'days'> & { meta: Meta }) =>
  days.length > 0 && (
    <Field meta={meta} label={m.round_day()} hint={m.round_day_hint()}>
      {(attributes) => (
        <select {...attributes} defaultValue={meta.initialValue ?? ''}>
          <option value="">{m.round_day_today()}</option>
          {days.map(({ day, label }) => (
            <option key={day} value={day}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
