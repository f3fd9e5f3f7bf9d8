import { Code } from '#app/components/digits.tsx';
import { Pictogram } from '#app/components/pictogram.tsx';
import { m } from '#app/i18n/messages.ts';
import { PrintList } from './print-list.tsx';
import { sayNumber } from './sheet-number.ts';
import type { SheetPost } from './sheet-page.ts';
import { TranslationLine } from './sheet-translation.tsx';
import type { Gone, ShownSheet } from './shown-sheet.ts';
import { WithdrawnSheet } from './withdrawn-sheet.tsx';

const Line = ({ slug, post }: { slug: string; post: SheetPost }) => (
  <li className="sheet-post">
    <Pictogram name={post.pictogram} className={post.kind} />
    <div>
      <h3 lang={post.lang} dir={post.dir}>
        {post.title}
      </h3>
      <p lang={post.lang} dir={post.dir}>
        {post.text}
      </p>
      {post.when && (
        <p className="when" lang={post.lang} dir={post.dir}>
          {post.when}
        </p>
      )}
      {post.firstName && <p className="when">{m.post_from({ name: post.firstName })}</p>}
      {post.translation && <TranslationLine translation={post.translation} />}
      <p className="row">
        <span className={`tag ${post.kind}`} lang={post.lang}>
          {post.kindLabel}
        </span>{' '}
        <a className="more" href={`/${slug}/${post.code}`}>
          <span className="sr-only">{m.post_number()} </span>
          <Code>{[...post.code].join(' ')}</Code>
        </a>
      </p>
    </div>
  </li>
);

const GoneLine = ({ code }: Gone) => (
  <li className="sheet-post">
    <Pictogram name="x" className="text-soft" />
    <p>
      {m.post_gone()} <Code>{[...code].join(' ')}</Code>
    </p>
  </li>
);

/** A printed sheet, to read on a screen: the same words in the same order as on the paper. */
export const PaperSheet = ({ slug, sheet }: { slug: string; sheet: ShownSheet }) => (
  <>
    <p className="mb-2">
      <a className="more" href={`/${slug}/sheets`}>
        <Pictogram name="arrow-left" className="size-5" />
        {m.all_sheets()}
      </a>
    </p>
    <h1>{m.home_newest_sheet({ number: sayNumber(sheet), week: sheet.week })}</h1>
    {sheet.withdrawn ? (
      <WithdrawnSheet slug={slug} withdrawn={sheet.withdrawn} />
    ) : (
      <Standing slug={slug} sheet={sheet} />
    )}
  </>
);

const Standing = ({ slug, sheet }: { slug: string; sheet: ShownSheet }) => (
  <>
    {sheet.greeting && (
      <p className="lead mt-2" lang={sheet.greeting.lang} dir={sheet.greeting.dir}>
        {sheet.greeting.text}
      </p>
    )}
    {sheet.correction > 0 && (
      <p className="mt-2">
        <b>{m.sheet_corrects({ number: sayNumber({ ...sheet, correction: 0 }) })}</b>
      </p>
    )}
    <p className="mt-2">{m.sheet_frozen()}</p>
    <div className="sheet">
      {sheet.groups.map(({ head, posts }) => (
        <section key={posts[0]?.code}>
          {head && (
            <h2 className="rubric" lang={head.lang} dir={head.dir}>
              {head.text}
            </h2>
          )}
          <ul>
            {posts.map((post) =>
              'gone' in post ? (
                <GoneLine key={post.code} {...post} />
              ) : (
                <Line key={post.code} slug={slug} post={post} />
              ),
            )}
          </ul>
        </section>
      ))}
    </div>
    {sheet.stale ? <p className="mt-6">{m.sheet_prints_stale()}</p> : null}
    {sheet.layouts.length > 0 && <PrintList slug={slug} sheet={sheet} />}
  </>
);
