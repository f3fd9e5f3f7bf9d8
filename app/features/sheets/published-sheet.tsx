import type { SubmissionResult } from '@conform-to/react';
import { Link } from '@remix-run/react';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { m } from '#app/i18n/messages.ts';
import { Weeks } from './composer.tsx';
import { DeskPrints } from './desk-prints.tsx';
import type { EditionFacts } from './edition-facts.server.ts';
import { LayoutChoice } from './layout-choice.tsx';
import type { SheetFacts } from './sheet-facts.server.ts';
import { SheetPreview } from './sheet-preview.tsx';
import { WaitingPosts } from './waiting.tsx';

type Props = {
  sheet: SheetFacts;
  edition: EditionFacts;
  slug: string;
  /** The week's address at the desk. */
  base: string;
  /** What came too late: somebody else made the sheet ready first. */
  lastResult?: SubmissionResult<string[]> | undefined;
};

/** What was typed for a sheet that is ready by now, or withdrawn: it is not lost. */
export const Typed = ({ lastResult }: Pick<Props, 'lastResult'>) => {
  const typed = ['greeting', 'reason']
    .map((name) => lastResult?.initialValue?.[name])
    .find((text) => typeof text === 'string' && text !== '');
  if (typeof typed !== 'string') return null;
  return (
    <p>
      {m.desk_you_typed()} <span className="typed">{typed}</span>
    </p>
  );
};

/** A sheet that is ready: nothing to change, only to print; and what to do where it is wrong. */
export const PublishedSheet = ({ sheet, edition, slug, base, lastResult }: Props) => (
  <div className="panes panes-two">
    <section className="pane pane-work" aria-labelledby="sheet-heading">
      <div className="pane-head">
        <h1 id="sheet-heading">{m.desk_sheet_ready({ number: edition.name })}</h1>
      </div>
      <div className="pane-body">
        <Weeks sheet={sheet} slug={slug} />
        <ErrorSummary errors={lastResult?.error?.[''] ?? []} fields={[]} />
        <Typed lastResult={lastResult} />
        <p>{sheet.label}</p>
        <p>{m.desk_sheet_printed({ count: sheet.printed })}</p>
        <WaitingPosts posts={sheet.waiting} />
        <DeskPrints slug={slug} edition={edition} />
        <p className="actions">
          <Link to={`/desk/${slug}/round`} className="desk-button">
            {m.desk_sheet_round()}
          </Link>
          <a href={`/${slug}/sheets/${edition.path}`} className="desk-button">
            {m.desk_sheet_on_site()}
          </a>
          <a href={`/${slug}/sheets/${edition.path}#share`} className="desk-button">
            {m.desk_sheet_share()}
          </a>
        </p>
        <p className="soft">{m.desk_sheet_frozen()}</p>
        <p className="actions">
          <Link to={`/desk/${slug}/still-out`} className="desk-button">
            {m.still_out_title()}
          </Link>
          {edition.canWithdraw && (
            <Link to={`${base}/withdrawal`} className="desk-button desk-button-stop">
              {m.desk_sheet_wrong()}
            </Link>
          )}
        </p>
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
        <SheetPreview source={sheet.source} back={sheet.back} label={sheet.label} />
      </div>
    </aside>
  </div>
);
