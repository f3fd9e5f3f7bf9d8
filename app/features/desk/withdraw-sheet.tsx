import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { Field } from '#app/components/field.tsx';
import { Typed } from '#app/features/sheets/published-sheet.tsx';
import { SheetPreview } from '#app/features/sheets/sheet-preview.tsx';
import { m } from '#app/i18n/messages.ts';
import { DeskPage } from './desk-page.tsx';
import type { SheetPageData } from './sheet-page.server.ts';
import { WeekPage } from './sheet-page.tsx';
import { useErrorTitle } from './use-error-title.ts';

type Props = { data: SheetPageData; lastResult: SubmissionResult<string[]> | undefined };

/** What came too late, with what was typed, and the way to the sheet as it stands. */
const TooLate = ({ data, lastResult }: Props) => (
  <DeskPage desk={data.desk}>
    <h1>{m.sheet_name({ number: data.edition?.name ?? '' })}</h1>
    <ErrorSummary errors={lastResult?.error?.[''] ?? []} fields={[]} />
    <Typed lastResult={lastResult} />
    <p>
      <Link to={data.base} className="desk-button">
        {m.desk_sheet_of({ week: data.sheet.label })}
      </Link>
    </p>
  </DeskPage>
);

/** Asks once more, and what was wrong: everyone reads it. */
export const WithdrawSheet = ({ data, lastResult }: Props) => {
  const { desk, sheet, edition, base } = data;
  const [form, fields] = useForm({
    id: `withdrawal-${sheet.week}`,
    lastResult,
    defaultValue: { reason: '' },
  });
  useErrorTitle(lastResult !== undefined);
  // Somebody else withdrew it meanwhile, or its week is long over: there is nothing to fill in any more.
  if (!edition?.canWithdraw)
    return lastResult ? <TooLate data={data} lastResult={lastResult} /> : <WeekPage data={data} />;
  return (
    <DeskPage desk={desk} wide>
      <div className="panes panes-two">
        <section className="pane pane-work" aria-labelledby="sheet-heading">
          <div className="pane-head">
            <h1 id="sheet-heading">{m.desk_withdraw_sheet({ number: edition.name })}</h1>
          </div>
          <div className="pane-body">
            <ErrorSummary errors={form.errors} fields={[fields.reason]} />
            <p>{sheet.label}</p>
            <p>{m.desk_withdraw_sheet_then()}</p>
            <p>
              <b>{m.desk_withdraw_sheet_paper()}</b>
            </p>
            <Form method="post" action={`${base}/withdrawal`} {...getFormProps(form)} noValidate>
              <input type="hidden" name="sheet" value={edition.path} />
              <input type="hidden" name="version" value={edition.version} />
              <Field
                meta={fields.reason}
                label={m.desk_withdraw_sheet_why()}
                hint={m.desk_withdraw_sheet_why_hint()}
              >
                {(attributes) => (
                  <textarea {...attributes} rows={3} defaultValue={fields.reason.initialValue} />
                )}
              </Field>
              <p className="actions">
                <button type="submit" className="desk-button desk-button-stop">
                  {m.desk_withdraw_sheet_do()}
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
