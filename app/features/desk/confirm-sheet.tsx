import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { SheetPreview } from '#app/features/sheets/sheet-preview.tsx';
import { WaitingPosts } from '#app/features/sheets/waiting.tsx';
import { m } from '#app/i18n/messages.ts';
import { DeskPage } from './desk-page.tsx';
import type { SheetPageData } from './sheet-page.server.ts';
import { WeekPage } from './sheet-page.tsx';
import { useErrorTitle } from './use-error-title.ts';

type Props = { data: SheetPageData; lastResult: SubmissionResult<string[]> | undefined };

/** Asks once more: after this the sheet stays as it is. */
export const ConfirmSheet = ({ data, lastResult }: Props) => {
  const { desk, sheet, base } = data;
  const [form] = useForm({ id: `sheet-${sheet.week}`, lastResult });
  useErrorTitle(lastResult !== undefined);
  if (!sheet.open) return <WeekPage data={data} lastResult={lastResult} />;
  return (
    <DeskPage desk={desk} wide>
      <div className="panes panes-two">
        <section className="pane pane-work" aria-labelledby="sheet-heading">
          <div className="pane-head">
            <h1 id="sheet-heading">{m.desk_sheet_confirm()}</h1>
          </div>
          <div className="pane-body">
            <ErrorSummary errors={form.errors} fields={[]} />
            <p>{sheet.label}</p>
            <p>{m.desk_sheet_printed({ count: sheet.printed })}</p>
            <WaitingPosts posts={sheet.waiting} />
            <p>
              <b>{m.desk_sheet_confirm_hint()}</b>
            </p>
            <Form id={form.id} method="post" action={`${base}/publication`}>
              <input type="hidden" name="version" value={sheet.version} />
              <input type="hidden" name="digest" value={sheet.digest} />
              <p className="actions">
                <button type="submit" className="desk-button desk-button-main">
                  {m.desk_sheet_confirm_do()}
                </button>
                <Link to={base} className="desk-button">
                  {m.desk_sheet_back()}
                </Link>
              </p>
            </Form>
          </div>
        </section>
        <aside className="pane" aria-label={m.desk_preview()}>
          <div className="pane-body">
            <SheetPreview source={sheet.source} back={sheet.back} label={sheet.label} />
          </div>
        </aside>
      </div>
    </DeskPage>
  );
};
