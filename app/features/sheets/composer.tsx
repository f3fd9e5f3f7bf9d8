import type { SubmissionResult } from '@conform-to/react';
import { Link } from '@remix-run/react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { key, m, say } from '#app/i18n/messages.ts';
import { GROUPS, SHEET_MAX } from '#db/vocabulary.ts';
import type { Arranged } from './arrangement.ts';
import { Beside } from './composer-beside.tsx';
import { ChosenRow } from './composer-rows.tsx';
import { CorrectionNote } from './correction-note.tsx';
import type { EditionFacts } from './edition-facts.server.ts';
import { GreetingForm } from './greeting.tsx';
import { withLayout } from './layout.ts';
import { LayoutChoice } from './layout-choice.tsx';
import { ProposeForm } from './propose-form.tsx';
import type { SheetFacts } from './sheet-facts.server.ts';
import { SheetPreview } from './sheet-preview.tsx';
import { sourceOfUnsaved } from './sheet-source.ts';
import { useArrangement } from './use-arrangement.ts';
import { useGreeting } from './use-greeting.ts';

type Props = {
  sheet: SheetFacts;
  /** Where it corrects a sheet that was withdrawn. */
  edition?: EditionFacts | null;
  /** The week's address at the desk. */
  base: string;
  slug: string;
  lastResult?: SubmissionResult<string[]> | undefined;
};

/** This week, the coming one and the one after. */
export const Weeks = ({ sheet, slug }: { sheet: SheetFacts; slug: string }) => {
  const names = [m.desk_week_this(), m.desk_week_next(), m.desk_week_after()];
  return (
    <nav className="weeks" aria-label={m.desk_weeks()}>
      {sheet.weeks.map(({ week }, index) => (
        <Link
          key={week}
          to={`/desk/${slug}/sheet/${week}`}
          aria-current={week === sheet.week ? 'page' : undefined}
        >
          {names[index]}
        </Link>
      ))}
      <Link to={`/desk/${slug}/sheets`}>{m.desk_sheets_earlier()}</Link>
      <a href={`/desk/${slug}/slips.pdf`}>{m.desk_slips()}</a>
    </nav>
  );
};

/** A step has no words that would still be there. */
const saidOfStep = (code: string): string =>
  code === 'error_changed_meanwhile' ? key('error_step_lost') : code;

/** Orders a week's sheet: up and down within a group, off and on, a greeting, the picture beside it. */
export const Composer = ({ sheet, edition = null, base, slug, lastResult }: Props) => {
  const action = withLayout(`${base}/arrangement`, sheet.layout);
  const arrangement = useArrangement(sheet, action);
  const { shown, change, saving } = arrangement;
  const greeting = useGreeting(sheet.greeting, lastResult);
  const [announced, announce] = useState('');
  const result = arrangement.lastResult ?? lastResult;
  const row = {
    sheet: shown,
    version: sheet.version,
    action,
    posts: `/desk/${slug}/posts`,
    change: (next: Arranged, said: string) => {
      change(next);
      announce(said);
    },
  };
  // At once, so that she is held until it is saved: what she sees in the picture is what gets printed.
  const keepGreeting = () => {
    if (greeting.typed.trim() !== shown.greeting)
      flushSync(() => change({ ...shown, greeting: greeting.typed }));
  };
  return (
    <div className="panes panes-two">
      <section className="pane pane-work composer" aria-labelledby="sheet-heading">
        <div className="pane-head">
          <h1 id="sheet-heading">
            {edition
              ? m.sheet_name({ number: edition.name })
              : m.desk_sheet_of({ week: sheet.label })}
          </h1>
        </div>
        <div className="pane-body">
          <Weeks sheet={sheet} slug={slug} />
          <CorrectionNote edition={edition} label={sheet.label} />
          <ErrorSummary errors={(result?.error?.[''] ?? []).map(saidOfStep)} fields={[]} />
          <p className="count">
            {m.desk_sheet_so_many({ count: shown.chosen.length, most: SHEET_MAX })}
          </p>
          <ProposeForm sheet={sheet} base={base} />
          <p className="live" role="status">
            {arrangement.lastResult ? '' : announced} {saving ? m.desk_saving() : ''}
          </p>
          {GROUPS.filter((group) => shown.chosen.some((one) => one.group === group)).map(
            (group) => (
              <section key={group}>
                <h2>{say(`group_${group}`)}</h2>
                <ul>
                  {shown.chosen
                    .filter((one) => one.group === group)
                    .map((one) => (
                      <ChosenRow
                        key={one.id}
                        place={one}
                        over={sheet.leftOver.includes(one.code)}
                        notIn={sheet.layoutLeftOver.includes(one.code) ? sheet.layout : null}
                        {...row}
                      />
                    ))}
                </ul>
              </section>
            ),
          )}
          {shown.chosen.length === 0 && <p>{m.error_sheet_empty()}</p>}
          <Beside facts={sheet} row={row} />
          <GreetingForm
            typed={greeting.typed}
            type={greeting.type}
            sheet={sheet}
            shown={shown}
            action={action}
            lastResult={result}
            save={() => row.change({ ...shown, greeting: greeting.typed }, '')}
          />
        </div>
      </section>
      <aside className="pane" aria-labelledby="preview-title">
        <h2 id="preview-title" className="pane-head">
          {m.desk_preview()}
        </h2>
        <div className="pane-body">
          <LayoutChoice
            layout={sheet.layout}
            layouts={sheet.layouts}
            base={base}
            leftOver={sheet.layoutLeftOver}
          />
          {sheet.refused ? (
            <p role="status">{m.error_sheet_press()}</p>
          ) : (
            <SheetPreview
              source={sourceOfUnsaved(base, sheet, {
                chosen: shown.chosen,
                greeting: greeting.shown,
              })}
              back={sheet.back}
              label={sheet.label}
            />
          )}
          {sheet.leftOver.length > 0 && (
            <p>{m.desk_sheet_over({ codes: sheet.leftOver.join(', ') })}</p>
          )}
          <Link
            to={`${base}/publication`}
            className="desk-button desk-button-main"
            onClick={keepGreeting}
          >
            {m.desk_sheet_finish()}
          </Link>
        </div>
      </aside>
    </div>
  );
};
