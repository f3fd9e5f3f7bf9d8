import { Code } from '#app/components/digits.tsx';
import { Pictogram } from '#app/components/pictogram.tsx';
import { m } from '#app/i18n/messages.ts';
import type { Locale } from '#db/vocabulary.ts';
import type { Phrase, SheetPage, SheetPost } from './sheet-page.ts';
import { sayWeek } from './week.ts';

type Gone = { code: string; gone: true };

type Shown = {
  number: number;
  week: string;
  greeting: Phrase | null;
  groups: { head?: Phrase; posts: (SheetPost | Gone)[] }[];
};

/**
 * A frozen sheet as its page shows it, the heads in the reader's language where the sheet has it. The paper
 * cannot be called back; the page can: what an author took back is said to be gone, without its words, and a first
 * name that its owner wants off is left off.
 */
export const shownSheet = (
  { number, week, page }: { number: number; week: string; page: SheetPage },
  { takenBack, nameless }: { takenBack: string[]; nameless: string[] },
  locale: Locale,
): Shown => ({
  number,
  week: sayWeek(week, locale),
  greeting: page.greeting,
  groups: page.groups.map(({ heads, posts }) => {
    const head = heads.find((one) => one.lang === locale) ?? heads[0];
    const shown = posts.map((post) => {
      if (takenBack.includes(post.code)) return { code: post.code, gone: true as const };
      return nameless.includes(post.code) ? { ...post, firstName: null } : post;
    });
    return head ? { head, posts: shown } : { posts: shown };
  }),
});

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
export const PaperSheet = ({ slug, sheet }: { slug: string; sheet: Shown }) => (
  <>
    <p className="mb-2">
      <a className="more" href={`/${slug}/sheets`}>
        <Pictogram name="arrow-left" className="size-5" />
        {m.all_sheets()}
      </a>
    </p>
    <h1>
      {m.sheet_name(sheet)}: {sheet.week}
    </h1>
    {sheet.greeting && (
      <p className="lead mt-2" lang={sheet.greeting.lang} dir={sheet.greeting.dir}>
        {sheet.greeting.text}
      </p>
    )}
    <p className="mt-2">{m.sheet_frozen()}</p>
    <p>
      <a className="more" href={`/${slug}/sheets/${sheet.number}.pdf`}>
        <Pictogram name="printer" className="size-6" />
        {m.sheet_pdf(sheet)}
      </a>
    </p>
    <div className="sheet">
      {sheet.groups.map(({ head, posts }) => (
        <section key={posts[0]?.code}>
          {head && (
            <h2 className="rubric" lang={head.lang}>
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
  </>
);
