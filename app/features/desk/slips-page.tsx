import type { SubmissionResult } from '@conform-to/react';
import { Link } from '@remix-run/react';
import { Entered } from '#app/features/introductions/slips/entered.tsx';
import { SlipEntry } from '#app/features/introductions/slips/entry.tsx';
import { PileSaid, PileView } from '#app/features/introductions/slips/pile-view.tsx';
import type { LikelyLine } from '#app/features/people/likely.tsx';
import { m } from '#app/i18n/messages.ts';
import { DeskPage } from './desk-page.tsx';
import type { PilePageData, SlipsPageData } from './slips-page.server.ts';
import { useErrorTitle } from './use-error-title.ts';

type Props = {
  data: SlipsPageData;
  lastResult?: SubmissionResult<string[]> | undefined;
  likely?: LikelyLine[] | undefined;
};

/** One card after the other; the pile beside it. */
export const SlipsPage = ({ data: { desk, entry, kept }, lastResult, likely }: Props) => {
  useErrorTitle(lastResult !== undefined);
  const base = `/desk/${entry.slug}/incoming-slips`;
  return (
    <DeskPage desk={desk} wide>
      <div className="panes panes-two">
        <section className="pane pane-work" aria-labelledby="slips-title">
          <div className="pane-head">
            <h1 id="slips-title">{m.slips_enter()}</h1>
          </div>
          <div className="pane-body">
            <Entered last={lastResult ? null : entry.last} />
            {!entry.last && <p className="soft">{m.slips_intro()}</p>}
            {/* The next card is a new form; one that came back keeps what was typed. */}
            <SlipEntry
              key={lastResult ? 'again' : (entry.last?.number ?? 'first')}
              base={base}
              people={`/desk/${entry.slug}/people/search`}
              secret={entry.secret}
              lastResult={lastResult}
              likely={likely}
              kept={kept}
            />
          </div>
        </section>
        <aside className="pane" aria-labelledby="pile-title">
          <div className="pane-head">
            <h2 id="pile-title">{m.slips_pile()}</h2>
          </div>
          <div className="pane-body">
            <PileSaid pile={entry.pile} />
            <p>
              <Link to={`${base}/pile`} className="plain-link">
                {m.slips_pile_open()}
              </Link>
            </p>
          </div>
        </aside>
      </div>
    </DeskPage>
  );
};

/** The pile, and the shredder. */
export const PilePage = ({ data: { desk, facts } }: { data: PilePageData }) => (
  <DeskPage desk={desk}>
    <h1>{m.slips_pile()}</h1>
    <PileView {...facts} />
    <p>
      <Link to={`/desk/${facts.slug}/incoming-slips`} className="plain-link">
        {m.slips_enter()}
      </Link>
    </p>
  </DeskPage>
);
