import { parseWithZod } from '@conform-to/zod/v4';
import { json, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { asVisitor, asWhoever } from '#app/features/accounts/guards.server.ts';
import { accountName } from '#app/features/accounts/queries.server.ts';
import { responseSchema, tapSchema } from '#app/features/introductions/form.ts';
import { respondFacts } from '#app/features/introductions/own-facts.server.ts';
import { respond } from '#app/features/introductions/respond.server.ts';
import { RespondForm } from '#app/features/introductions/respond-form.tsx';
import { HoodPage, hoodFacts } from '#app/features/neighbourhoods/hood-page.tsx';
import { findNeighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { findByCode } from '#app/features/posts/published.server.ts';
import { m, say } from '#app/i18n/messages.ts';
import type { Args } from '#app/lib/http.ts';
import {
  formOf,
  handle as guarded,
  invalid,
  orReply,
  redirectWithNotice,
  safeRedirect,
} from '#app/lib/http.ts';

/** Who answers: a neighbour of this neighbourhood who is signed in, else anyone. */
const openAnswer = async (args: Args) => {
  const ctx = await asWhoever(args);
  const hood = await findNeighbourhood(ctx, args.params.hood ?? '');
  const { actor } = ctx;
  if (actor.type !== 'neighbour' || actor.neighbourhoodId !== hood.id)
    return { ctx: asVisitor(args), hood, known: null };
  return { ctx, hood, known: await accountName(ctx, actor.accountId) };
};

export const loader = guarded(async (args) => {
  await asWhoever(args);
  const { ctx, hood, known } = await openAnswer(args);
  const { locale } = ctx;
  const found = await findByCode(ctx, hood.id, args.params.code ?? '');
  if ('gone' in found) {
    const title = m.answer_gone({}, { locale });
    return json({ title, hood: hoodFacts(hood), ask: null }, { status: 410 });
  }
  const title = `${say(`answer_${found.post.kind}`, {}, locale)} · ${found.post.title}`;
  const ask = respondFacts(ctx, hood, found.post, known);
  return json({ title, hood: hoodFacts(hood), ask });
});

/** Sends the answer; its page is the receipt. */
export const action = guarded(async (args) => {
  await asWhoever(args);
  const { ctx, hood, known } = await openAnswer(args);
  const code = args.params.code ?? '';
  const schema = known === null ? responseSchema : tapSchema;
  const submission = parseWithZod(await formOf(args.request), { schema });
  if (submission.status !== 'success') return invalid(submission);
  return orReply(submission, async () => {
    const { key, firstName, phone } = submission.value;
    const named = firstName && phone ? { who: { firstName, phone } } : {};
    const sent = await respond(ctx, hood.slug, code, { ...named, key, route: 'web' });
    if (known !== null) return safeRedirect(`/answers/${sent.response.id}`);
    // Said to whoever types a name and number: no page of the one who answered first.
    if (sent.again) return redirectWithNotice(`/${hood.slug}/${code}`, 'notice_answer_known');
    return safeRedirect(`/answers/${encodeURIComponent(key)}`);
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
];

export default function Answer() {
  const { hood, ask } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.lastResult;
  if (ask) return <RespondForm ask={ask} lastResult={lastResult} />;
  return (
    <HoodPage hood={hood}>
      <h1>{m.answer_gone()}</h1>
      <p>
        <a className="more" href={`/${hood.slug}/posts`}>
          {m.all_posts()}
        </a>
      </p>
    </HoodPage>
  );
}
