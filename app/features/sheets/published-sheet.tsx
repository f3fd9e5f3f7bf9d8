import type { SubmissionResult } from '@conform-to/react';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { m } from '#app/i18n/messages.ts';
import { Weeks } from './composer.tsx';
import type { SheetFacts } from './sheet-facts.server.ts';
import { SheetPreview } from './sheet-preview.tsx';

type Props = {
  sheet: SheetFacts;
  number: number;
  slug: string;
  /** What came too late: somebody else made the sheet ready first. */
  lastResult?: SubmissionResult<string[]> | undefined;
};

const TypedGreeting = ({ lastResult }: Pick<Props, 'lastResult'>) => {
  const typed = lastResult?.initialValue?.greeting;
  if (typeof typed !== 'string' || typed === '') return null;
  return (
    <p>
      {m.desk_you_typed()} <span className="typed">{typed}</span>
    </p>
  );
};

/** A sheet that is ready: nothing to change, only to print. */
export const PublishedSheet = ({ sheet, number, slug, lastResult }: Props) => (
  <div className="panes panes-two">
    <section className="pane pane-work" aria-labelledby="sheet-heading">
      <div className="pane-head">
        <h1 id="sheet-heading">{m.desk_sheet_ready({ number })}</h1>
      </div>
      <div className="pane-body">
        <Weeks sheet={sheet} slug={slug} />
        <ErrorSummary errors={lastResult?.error?.[''] ?? []} fields={[]} />
        <TypedGreeting lastResult={lastResult} />
        <p>{sheet.label}</p>
        <p>{m.desk_sheet_printed({ count: sheet.printed })}</p>
        {sheet.leftOver.length > 0 && (
          <p>{m.desk_sheet_waits({ codes: sheet.leftOver.join(', ') })}</p>
        )}
        <p className="actions">
          <a href={`/${slug}/sheets/${number}.pdf`} className="desk-button desk-button-main">
            {m.desk_sheet_open()}
          </a>
        </p>
        <p>{m.desk_sheet_print_hint()}</p>
        <p className="soft">{m.desk_sheet_frozen()}</p>
      </div>
    </section>
    <aside className="pane" aria-labelledby="preview-title">
      <h2 id="preview-title" className="pane-head">
        {m.desk_preview()}
      </h2>
      <div className="pane-body">
        <SheetPreview source={sheet.source} label={sheet.label} />
      </div>
    </aside>
  </div>
);
