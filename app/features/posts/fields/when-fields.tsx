import type { FieldMetadata } from '@conform-to/react';
import type { ReactNode } from 'react';
import { Choice } from '#app/components/choice.tsx';
import { Field, FieldGroup } from '#app/components/field.tsx';
import { WHEN_CHOICES } from '#app/features/posts/when-choices.ts';
import { m, say } from '#app/i18n/messages.ts';
import { DAY_PARTS, WEEKDAYS } from '#db/vocabulary.ts';

export type TypedWhen = { when: string; weekday: string; date: string; part: string; time: string };
type Fields = { [K in keyof TypedWhen]: FieldMetadata<string> };

const Select = ({
  meta,
  label,
  none,
  children,
}: {
  meta: FieldMetadata<string>;
  label: string;
  none: string;
  children: ReactNode;
}) => (
  <Field meta={meta} label={label}>
    {(attributes) => (
      <select {...attributes} defaultValue={meta.initialValue ?? ''}>
        <option value="">{none}</option>
        {children}
      </select>
    )}
  </Field>
);

/**
 * When it suits, for a new post and for a change. The day or date stands under its choice, shown
 * when that is chosen; a browser that cannot do so shows both always, and the others are not read.
 */
export const WhenFields = ({ fields, heading = false }: { fields: Fields; heading?: boolean }) => {
  const { when, weekday, date, part, time } = fields;
  return (
    <>
      <FieldGroup meta={when} label={m.ask_when()} heading={heading}>
        <div className="choice-list">
          {WHEN_CHOICES.map((choice, place) => (
            <div key={choice} className="choice-with-more">
              <Choice
                id={place === 0 ? when.id : `${when.id}-${choice}`}
                name={when.name}
                value={choice}
                checked={when.initialValue === choice}
              >
                {say(`when_${choice}`)}
              </Choice>
              {choice === 'weekday' && (
                <div className="choice-more">
                  <Select meta={weekday} label={m.ask_weekday()} none={m.ask_weekday_none()}>
                    {WEEKDAYS.map((day) => (
                      <option key={day} value={day}>
                        {say(`day_${day}`)}
                      </option>
                    ))}
                  </Select>
                </div>
              )}
              {choice === 'date' && (
                <div className="choice-more">
                  <Field meta={date} label={m.ask_date()} hint={m.ask_date_hint()}>
                    {(attributes) => (
                      <input
                        {...attributes}
                        type="date"
                        className="short"
                        defaultValue={date.initialValue}
                      />
                    )}
                  </Field>
                </div>
              )}
            </div>
          ))}
        </div>
      </FieldGroup>
      <div className="field-pair">
        <Select meta={part} label={m.ask_part()} none={m.ask_part_any()}>
          {DAY_PARTS.map((one) => (
            <option key={one} value={one}>
              {say(`part_${one}`)}
            </option>
          ))}
        </Select>
        <Field meta={time} label={m.ask_time()} hint={m.ask_time_hint()}>
          {(attributes) => (
            <input
              {...attributes}
              className="short"
              autoComplete="off"
              defaultValue={time.initialValue}
            />
          )}
        </Field>
      </div>
    </>
  );
};
