import { Link } from '@remix-run/react';
import type { ReviewResult } from '#app/features/posts/review/results.ts';
import { ReviewScreen } from '#app/features/posts/review/screen.tsx';
import { TodoPane } from '#app/features/posts/review/todo.tsx';
import { SheetPicture } from '#app/features/sheets/sheet-preview.tsx';
import { m } from '#app/i18n/messages.ts';
import { SHEET_MAX } from '#db/vocabulary.ts';
import type { ComingSheet } from './coming-sheet.server.ts';
import { DeskPage } from './desk-page.tsx';
import type { ReviewPageData } from './review-page.server.ts';
import { useErrorTitle } from './use-error-title.ts';

export const SheetPane = ({ sheet }: { sheet: ComingSheet }) => (
  <aside className="pane pane-sheet" aria-labelledby="sheet-title">
    <h2 id="sheet-title" className="pane-head">
      {m.desk_sheet_count({ count: sheet.count, most: SHEET_MAX })}
    </h2>
    <div className="pane-body">
      <Link to={sheet.href} className="sheet-link">
        <SheetPicture source={sheet.source} label={sheet.label} />
        {sheet.published ? m.desk_sheet_see() : m.desk_sheet_make()}
      </Link>
    </div>
  </aside>
);

const AllRead = ({ slug }: { slug: string }) => (
  <section className="pane pane-work" aria-labelledby="post-title">
    <div className="pane-head">
      <h1 id="post-title">{m.desk_all_read()}</h1>
    </div>
    <div className="pane-body">
      <p>{m.desk_all_read_hint()}</p>
      <p>
        <Link to={`/desk/${slug}/posts`}>{m.desk_all_posts()}</Link>
      </p>
    </div>
  </section>
);

type Props = { data: ReviewPageData; result?: ReviewResult };

/** To do, work, sheet. */
export const ReviewPage = ({ data, result = null }: Props) => {
  useErrorTitle(result !== null);
  return (
    <DeskPage desk={data.desk} wide>
      <div className="panes">
        <TodoPane slug={data.slug} todo={data.todo} current={data.post?.id ?? null} />
        {data.post ? (
          <ReviewScreen slug={data.slug} post={data.post} result={result} />
        ) : (
          <AllRead slug={data.slug} />
        )}
        <SheetPane sheet={data.sheet} />
      </div>
    </DeskPage>
  );
};
