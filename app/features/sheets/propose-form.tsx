import { Form } from '@remix-run/react';
import { m } from '#app/i18n/messages.ts';
import { withLayout } from './layout.ts';
import type { SheetFacts } from './sheet-facts.server.ts';

/** Lets go of her own order for the proposal; closed until it is wanted, for it takes something away. */
export const ProposeForm = ({ sheet, base }: { sheet: SheetFacts; base: string }) =>
  // Nothing was arranged: what stands is the proposal.
  sheet.version === 0 ? null : (
    <details className="decision" key={sheet.version}>
      <summary>{m.desk_sheet_propose()}</summary>
      <Form method="post" action={withLayout(`${base}/proposal`, sheet.layout)}>
        <input type="hidden" name="version" value={sheet.version} />
        <p>{m.desk_sheet_propose_hint()}</p>
        <p className="actions">
          <button type="submit" className="desk-button desk-button-dark">
            {m.desk_sheet_propose_do()}
          </button>
        </p>
      </Form>
    </details>
  );
