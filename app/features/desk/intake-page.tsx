import type { SubmissionResult } from '@conform-to/react';
import { Link } from '@remix-run/react';
import type { LikelyLine } from '#app/features/people/likely.tsx';
import { IntakeDone } from '#app/features/posts/intake/done.tsx';
import { DraftList } from '#app/features/posts/intake/draft-list.tsx';
import { IntakeScreen } from '#app/features/posts/intake/screen.tsx';
import { m } from '#app/i18n/messages.ts';
import { dirOf } from '#db/vocabulary.ts';
import { DeskPage } from './desk-page.tsx';
import type { IntakePageData } from './intake-page.server.ts';
import { SheetPane } from './review-page.tsx';
import { useErrorTitle } from './use-error-title.ts';

type Props = {
  data: IntakePageData;
  lastResult?: SubmissionResult<string[]> | undefined;
  /** Who may be meant by what was typed. */
  likely?: LikelyLine[] | undefined;
};

/** What the slip was about, and the way to make it the answer that it was. */
const AboutSlip = ({ about }: { about: NonNullable<IntakePageData['about']> }) => (
  <p>
    {m.slips_draft_number({ code: about.code })}{' '}
    {about.post && (
      <b lang={about.post.language} dir={dirOf(about.post.language)}>
        {about.post.title}
      </b>
    )}{' '}
    {about.answer && <Link to={about.answer}>{m.slips_as_answer()}</Link>}
  </p>
);

/** Open conversations, the one under way, the sheet. */
export const IntakePage = ({ data, lastResult, likely }: Props) => {
  const { desk, slug, intake, about, drafts, sheet } = data;
  useErrorTitle(Boolean(lastResult));
  return (
    <DeskPage desk={desk} wide>
      <div className="panes">
        <nav className="pane pane-todo" aria-labelledby="drafts-title">
          <h2 id="drafts-title" className="pane-head">
            {m.intake_open()}
          </h2>
          <div className="pane-body">
            <DraftList slug={slug} drafts={drafts} />
          </div>
        </nav>
        <section className="pane pane-work" aria-labelledby="intake-heading">
          <div className="pane-head">
            <h1 id="intake-heading">{m.intake_title()}</h1>
          </div>
          <div className="pane-body">
            {intake.open && about && <AboutSlip about={about} />}
            {intake.open ? (
              <IntakeScreen
                key={intake.id}
                base={`/desk/${slug}/intake/${intake.id}`}
                people={`/desk/${slug}/people/search`}
                intake={intake.open}
                lastResult={lastResult}
                likely={likely}
              />
            ) : (
              <IntakeDone slug={slug} done={intake.done} />
            )}
          </div>
        </section>
        <SheetPane sheet={sheet} />
      </div>
    </DeskPage>
  );
};
