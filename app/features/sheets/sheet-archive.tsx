import { Pictogram } from '#app/components/pictogram.tsx';
import { m } from '#app/i18n/messages.ts';
import { type SheetNumber, sayNumber, sheetPath } from './sheet-number.ts';

type Props = { slug: string; sheets: (SheetNumber & { week: string; stale: boolean })[] };

/** Every sheet that was printed and holds, newest first: to read, or to print again where nobody took anything back. */
export const SheetArchive = ({ slug, sheets }: Props) => (
  <>
    <h1>{m.all_sheets()}</h1>
    <p className="lead max-w-2xl mt-2 mb-6">{sheets.length ? m.sheets_lead() : m.sheets_none()}</p>
    <ul className="cards">
      {sheets.map(({ week, stale, ...sheet }) => {
        const [path, number] = [sheetPath(sheet), sayNumber(sheet)];
        return (
          <li key={path} className="hood">
            <h2>{m.sheet_name({ number })}</h2>
            <p>{week}</p>
            <p className="row">
              <a className="more" href={`/${slug}/sheets/${path}`}>
                <Pictogram name="list" className="size-6" />
                {m.sheet_read({ number })}
              </a>
              {!stale && (
                <a className="more" href={`/${slug}/sheets/${path}.pdf`}>
                  <Pictogram name="printer" className="size-6" />
                  {m.sheet_pdf({ number })}
                </a>
              )}
            </p>
            {stale && <p>{m.sheet_prints_stale()}</p>}
          </li>
        );
      })}
    </ul>
  </>
);
