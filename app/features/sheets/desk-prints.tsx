import { Fragment } from 'react';
import { Code } from '#app/components/digits.tsx';
import { Pictogram } from '#app/components/pictogram.tsx';
import { m, say } from '#app/i18n/messages.ts';
import type { SheetLayout } from '#db/vocabulary.ts';
import type { EditionFacts } from './edition-facts.server.ts';

type Print = {
  slug: string;
  /** The sheet's number, as an address says it. */
  path: string;
  layout: SheetLayout;
};

/** To one print of a sheet at the desk. */
export const PrintLink = ({ slug, path, layout }: Print) => (
  <a href={`/desk/${slug}/sheets/${path}/${layout}.pdf`} className="desk-button">
    <Pictogram name="printer" className="picto" />
    {say(`layout_${layout}`)}
  </a>
);

/** Which paper for what, to open and print, and what each leaves out; what waits for the next sheet is on none. */
export const DeskPrints = ({ slug, edition }: { slug: string; edition: EditionFacts }) => (
  <section aria-labelledby="prints-title">
    <h2 id="prints-title">{m.desk_sheet_prints()}</h2>
    <ul className="edition-prints">
      {edition.prints.map(({ layout, leftOver }) => (
        <li key={layout}>
          <PrintLink slug={slug} path={edition.path} layout={layout} />
          <span>
            {say(`layout_${layout}_for`)}{' '}
            {layout !== 'tearoff' && leftOver.length > 0 && (
              <span className="soft">
                {m.desk_print_without()}{' '}
                {leftOver.map((code, nth) => (
                  <Fragment key={code}>
                    {nth > 0 && ', '}
                    <Code>{code}</Code>
                  </Fragment>
                ))}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
    <p className="soft">{m.desk_sheet_print_hint()}</p>
  </section>
);
