import { Code } from '#app/components/digits.tsx';
import { Pictogram } from '#app/components/pictogram.tsx';
import { m } from '#app/i18n/messages.ts';
import { dirOf } from '#db/vocabulary.ts';
import { type Arranged, fieldsOf, moved, withLeftOut, withPutOn } from './arrangement.ts';
import type { Place } from './sheet-facts.server.ts';

export type RowProps = {
  sheet: Arranged;
  version: number;
  base: string;
  /** Changes without loading the page; without script the form is sent instead. */
  change: (next: Arranged, announce: string) => void;
};

type ButtonProps = RowProps & {
  next: Arranged | null;
  name: string;
  /** What is said aloud when it is done. */
  done: string;
  children: string;
};

/** One step: a form of its own that carries the whole order as it would be. */
const Step = ({ next, name, done, children, ...row }: ButtonProps) => (
  <form
    method="post"
    action={`${row.base}/arrangement`}
    onSubmit={(event) => {
      event.preventDefault();
      if (next) row.change(next, done);
    }}
  >
    {Object.entries(fieldsOf(next ?? row.sheet, row.version)).map(([field, value]) => (
      <input key={field} type="hidden" name={field} value={value} />
    ))}
    <button type="submit" aria-label={name} aria-disabled={next ? undefined : true}>
      {children}
    </button>
  </form>
);

const Words = ({ place }: { place: Place }) => (
  <>
    <Pictogram name={place.category} className="picto" />
    <span className="desk-place-title" lang={place.language} dir={dirOf(place.language)}>
      {place.title}
    </span>
    <Code>{[...place.code].join(' ')}</Code>
  </>
);

/** A post on the sheet: up, down, off. */
export const ChosenRow = ({ place, over, ...row }: RowProps & { place: Place; over: boolean }) => {
  const { title, id } = place;
  const group = row.sheet.chosen.filter((one) => one.group === place.group);
  const at = group.findIndex((one) => one.id === id) + 1;
  const said = (nth: number) => m.desk_sheet_moved({ title, nth, of: group.length });
  return (
    <li className="desk-place">
      <Words place={place} />
      <span className="desk-place-buttons">
        <Step
          {...row}
          next={moved(row.sheet, id, -1)}
          name={m.desk_sheet_up({ title })}
          done={said(at - 1)}
        >
          ↑
        </Step>
        <Step
          {...row}
          next={moved(row.sheet, id, 1)}
          name={m.desk_sheet_down({ title })}
          done={said(at + 1)}
        >
          ↓
        </Step>
        <Step
          {...row}
          next={withLeftOut(row.sheet, id)}
          name={`${m.desk_sheet_leave_out()}: ${title}`}
          done={m.desk_sheet_left_out({ title })}
        >
          {m.desk_sheet_leave_out()}
        </Step>
      </span>
      {over && <span className="desk-place-over">{m.desk_sheet_no_room()}</span>}
    </li>
  );
};

/** A post that waits beside the sheet. */
export const LeftOutRow = ({ place, full, ...row }: RowProps & { place: Place; full: boolean }) => (
  <li className="desk-place">
    <Words place={place} />
    <span className="desk-place-buttons">
      <Step
        {...row}
        next={full ? null : withPutOn(row.sheet, place.id)}
        name={`${m.desk_sheet_put_on()}: ${place.title}`}
        done={m.desk_sheet_was_put_on({ title: place.title })}
      >
        {m.desk_sheet_put_on()}
      </Step>
    </span>
  </li>
);
