import { LinkButton } from '#app/components/button.tsx';
import { Code, PhoneLink } from '#app/components/digits.tsx';
import { Pictogram } from '#app/components/pictogram.tsx';
import type { HoodFacts } from '#app/features/neighbourhoods/hood-page.tsx';
import { sayHoursOf } from '#app/features/neighbourhoods/hours.ts';
import { spacedCode } from '#app/features/posts/code.ts';
import { KindTag } from '#app/features/posts/kind-tag.tsx';
import { type CardFacts, ownWords, When, Where } from '#app/features/posts/post-card.tsx';
import { TranslationsBeside } from '#app/features/posts/translations/beside.tsx';
import type { ShownTranslation } from '#app/features/posts/translations/standing.server.ts';
import { getLocale, m, say } from '#app/i18n/messages.ts';
import { showPhone } from '#app/lib/phone.ts';

type Props = { hood: HoodFacts; post: CardFacts };
type Beside = { translations: ShownTranslation[] };

const Poster = ({ post, translations }: Pick<Props, 'post'> & Beside) => (
  <article className="card poster">
    <Pictogram name={post.category} className={post.kind} />
    <div>
      <KindTag kind={post.kind} />
      <h1 {...ownWords(post)}>{post.title}</h1>
      <p {...ownWords(post)} className="whitespace-pre-line">
        {post.text}
      </p>
      <When post={post} />
      <Where post={post} whole />
      <TranslationsBeside translations={translations} />
    </div>
    <div className="foot">
      <span>{m.post_number()}</span> <Code>{spacedCode(post.code)}</Code>
    </div>
  </article>
);

/** How to answer: here, or by phone or at the door, where the number is all one has to say. */
const Answer = ({ hood, post }: Props) => (
  <section className="slip">
    <h2>{m.post_answer_how()}</h2>
    <p className="answer-button">
      <LinkButton look={post.kind} to={`/${hood.slug}/${post.code}/response`}>
        {say(`answer_${post.kind}`)}
      </LinkButton>
    </p>
    <p>{m.post_or_call()}</p>
    <p>{m.post_call({ worker: hood.workerName })}</p>
    <p>
      <Code>{spacedCode(post.code)}</Code>
    </p>
    <p className="call">
      <Pictogram name="phone" />
      <PhoneLink number={hood.phone} className="text-ink">
        {showPhone(hood.phone)}
      </PhoneLink>
    </p>
    <p>{sayHoursOf(hood, getLocale())}</p>
    <p>{m.post_visit({ address: hood.address })}</p>
    <p>{m.post_then({ worker: hood.workerName })}</p>
    <p>
      <b>{m.rule_no_money()}</b>
    </p>
  </section>
);

const Report = ({ hood }: { hood: HoodFacts }) => (
  <section className="aside-note">
    <h2>{m.report_heading()}</h2>
    <p>{m.report_tell({ worker: hood.workerName })}</p>
    <p>
      {m.call_worker({ worker: hood.workerName })}{' '}
      <PhoneLink number={hood.phone}>{showPhone(hood.phone)}</PhoneLink>
    </p>
    <p>
      {m.report_danger()} <PhoneLink number="112">112</PhoneLink>.
    </p>
  </section>
);

/** A post's own page: the ad, large, and what to do with it. */
export const PostPage = ({ hood, post, translations }: Props & Beside) => (
  <>
    <p className="mb-2">
      <a className="more" href={`/${hood.slug}/posts`}>
        <Pictogram name="arrow-left" className="size-5" />
        {m.all_posts()}
      </a>
    </p>
    <div className="notice-board">
      <Poster post={post} translations={translations} />
      <div className="grid gap-6">
        <Answer hood={hood} post={post} />
        <Report hood={hood} />
      </div>
    </div>
  </>
);
