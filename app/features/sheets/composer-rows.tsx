import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Code } from '#app/components/digits.tsx';
import { Pictogram } from '#app/components/pictogram.tsx';
import { HintLine } from '#app/features/posts/hint-lines.tsx';
import { m, say } from '#app/i18n/messages.ts';
import { dirOf, type SheetLayout } from '#db/vocabulary.ts';
import { type Arranged, fieldsOf, moved, withLeftOut, withPutOn } from './arrangement.ts';
import type { Place } from './sheet-facts.server.ts';

export type RowProps = {
  sheet: Arranged;
  version: number;
  /** Where an arrangement is sent. */
  action: string;
  /** The desk's posts, where a post's wording is corrected. */
  posts: string;
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
    action={row.action}
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

type WordsProps = { place: Place; posts: string; children?: ReactNode };

/** A post by name, which leads to where its words are put right. */
const Words = ({ place, posts, children }: WordsProps) => (
  <>
    <Pictogram name={place.category} className="picto" />
    <span className="desk-place-title">
      <Link to={`${posts}/${place.id}`} lang={place.language} dir={dirOf(place.language)}>
        {place.title}
      </Link>{' '}
      {place.lastWeek && !place.why && (
        <span className="desk-place-mark">{m.desk_sheet_also_last_week()}</span>
      )}
      {children}
    </span>
    <Code>{[...place.code].join(' ')}</Code>
  </>
);

/** What could be said more plainly, and where. */
const Hints = ({ place, posts }: { place: Place; posts: string }) =>
  place.hints.length === 0 ? null : (
    <span className="desk-place-note">
      <HintLine hints={place.hints} language={place.language} />{' '}
      <Link
        to={`${posts}/${place.id}#words-${place.id}`}
        aria-label={`${m.hint_change()}: ${place.title}`}
      >
        {m.hint_change()}
      </Link>
    </span>
  );

type ChosenProps = {
  place: Place;
  /** The sheet for walls has no room for it: it waits. */
  over: boolean;
  /** The layout that is looked at, where that has no room for it. */
  notIn: SheetLayout | null;
};

/** A post on the sheet: up, down, off. */
export const ChosenRow = ({ place, over, notIn, ...row }: RowProps & ChosenProps) => {
  const { title, id } = place;
  const group = row.sheet.chosen.filter((one) => one.group === place.group);
  const at = group.findIndex((one) => one.id === id) + 1;
  const said = (nth: number) => m.desk_sheet_moved({ title, nth, of: group.length });
  return (
    <li className="desk-place">
      <Words place={place} posts={row.posts}>
        <Hints place={place} posts={row.posts} />
        {notIn && (
          <span className="desk-place-note">
            {m.desk_sheet_not_in_layout({ layout: say(`layout_${notIn}`) })}
          </span>
        )}
      </Words>
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

/** A post that waits beside the sheet, and why. */
export const LeftOutRow = ({ place, full, ...row }: RowProps & { place: Place; full: boolean }) => (
  <li className="desk-place">
    <Words place={place} posts={row.posts}>
      {place.why && (
        <span className="desk-place-note">
          {say(`desk_sheet_why_${place.why.is}`, {
            name: place.why.name,
            kind: say(`kind_${place.kind}`),
            category: say(`category_${place.category}`),
          })}
        </span>
      )}
    </Words>
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

/** A post for a day before the sheet's week: nobody could go any more. */
export const PastRow = ({ place, posts }: Pick<WordsProps, 'place' | 'posts'>) => (
  <li className="desk-place">
    <Words place={place} posts={posts}>
      <span className="desk-place-note">{m.desk_sheet_why_date_past()}</span>
    </Words>
  </li>
);
