import { m, say } from '#app/i18n/messages.ts';
import { PrintLink } from './desk-prints.tsx';
import type { EarlierSheet } from './earlier-sheets.server.ts';

/** Every sheet that was printed: how it stands, its prints, and its page on the site. */
export const EarlierSheets = ({ slug, sheets }: { slug: string; sheets: EarlierSheet[] }) => (
  <>
    <h1>{m.desk_sheets_earlier()}</h1>
    <p>{sheets.length > 0 ? m.desk_sheets_earlier_lead() : m.desk_sheets_earlier_none()}</p>
    <ul className="desk-lines">
      {sheets.map(({ path, name, week, status, reason, layouts }) => (
        <li key={path} className="earlier-sheet">
          <h2 id={`sheet-${path}`}>{name}</h2>
          <p>
            <span className="soft">{week}</span> · {say(`desk_edition_${status}`)}{' '}
            {reason && <bdi>{reason}</bdi>}
          </p>
          <ul className="actions" aria-labelledby={`sheet-${path}`}>
            {layouts.map((layout) => (
              <li key={layout}>
                <PrintLink slug={slug} path={path} layout={layout} />
              </li>
            ))}
            <li>
              <a href={`/${slug}/sheets/${path}`} className="desk-button">
                {m.desk_sheet_on_site()}
              </a>
            </li>
          </ul>
        </li>
      ))}
    </ul>
  </>
);
