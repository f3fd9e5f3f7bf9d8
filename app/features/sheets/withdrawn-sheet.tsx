import { Pictogram } from '#app/components/pictogram.tsx';
import { m } from '#app/i18n/messages.ts';
import { sayNumber, sheetNumber } from './sheet-number.ts';
import type { Withdrawn } from './shown-sheet.ts';

/** A sheet that was wrong: that it was, why, and the one that is right. */
export const WithdrawnSheet = ({ slug, withdrawn }: { slug: string; withdrawn: Withdrawn }) => (
  <div className="aside-note mt-6">
    <p className="lead">
      <b>{m.sheet_withdrawn()}</b>
    </p>
    <h2 className="mt-4">{m.sheet_withdrawn_why()}</h2>
    <p dir="auto">{withdrawn.reason}</p>
    {withdrawn.instead && (
      <p className="mt-4">
        <a className="more" href={`/${slug}/sheets/${withdrawn.instead}`}>
          <Pictogram name="list" className="size-6" />
          {m.sheet_read({ number: sayNumber(sheetNumber(withdrawn.instead)) })}
        </a>
      </p>
    )}
    {withdrawn.comes && <p className="mt-4">{m.sheet_withdrawn_soon()}</p>}
  </div>
);
