import { m } from '#app/i18n/messages.ts';
import { SHEET_MAX } from '#db/vocabulary.ts';
import { LeftOutRow, PastRow, type RowProps } from './composer-rows.tsx';
import type { SheetFacts } from './sheet-facts.server.ts';

/** Before one more can go on, another goes off. */
const Full = ({ full, over }: { full: boolean; over: boolean }) => {
  if (full) return <p>{m.desk_sheet_full({ most: SHEET_MAX })}</p>;
  return over ? <p>{m.desk_sheet_paper_full()}</p> : null;
};

/** What is not on the sheet, each with its reason; of those that are on the site only, how many. */
export const Beside = ({ facts, row }: { facts: SheetFacts; row: RowProps }) => {
  const { chosen, leftOut } = row.sheet;
  const { past, siteOnly } = facts;
  const full = chosen.length >= SHEET_MAX;
  if (leftOut.length + past.length + siteOnly === 0) return null;
  return (
    <section>
      <h2>{m.desk_sheet_not_on()}</h2>
      {leftOut.length > 0 && <Full full={full} over={facts.leftOver.length > 0} />}
      {leftOut.length + past.length > 0 && (
        <ul>
          {leftOut.map((one) => (
            <LeftOutRow key={one.id} place={one} full={full} {...row} />
          ))}
          {past.map((one) => (
            <PastRow key={one.id} place={one} posts={row.posts} />
          ))}
        </ul>
      )}
      {siteOnly > 0 && (
        <p className="soft">
          {siteOnly === 1
            ? m.desk_sheet_site_only_one()
            : m.desk_sheet_site_only({ count: siteOnly })}
        </p>
      )}
    </section>
  );
};
