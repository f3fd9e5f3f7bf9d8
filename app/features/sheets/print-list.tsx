import { Pictogram } from '#app/components/pictogram.tsx';
import { m, say } from '#app/i18n/messages.ts';
import type { SheetLayout } from '#db/vocabulary.ts';
import { type SheetNumber, sayNumber, sheetPath } from './sheet-number.ts';

/** Where the print of a sheet is: the one for walls is the sheet itself. */
export const printPath = (slug: string, sheet: string, layout: SheetLayout): string =>
  `/${slug}/sheets/${sheet}${layout === 'tearoff' ? '' : `/${layout}`}.pdf`;

type Props = { slug: string; sheet: SheetNumber & { layouts: SheetLayout[] } };

/** A sheet's prints, each with what it is for: anyone may hang one up. */
export const PrintList = ({ slug, sheet }: Props) => (
  <section className="mt-6">
    <h2>{m.sheet_pdf({ number: sayNumber(sheet) })}</h2>
    <ul className="lines">
      {sheet.layouts.map((layout) => (
        <li key={layout}>
          <a className="more" href={printPath(slug, sheetPath(sheet), layout)}>
            <Pictogram name="printer" className="size-6" />
            {say(`layout_${layout}`)}
          </a>
          <p>{say(`layout_${layout}_for`)}</p>
        </li>
      ))}
    </ul>
  </section>
);
