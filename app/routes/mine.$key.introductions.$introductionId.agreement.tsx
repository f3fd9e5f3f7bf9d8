import { parseWithZod } from '@conform-to/zod/v4';
import { json, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ownYesSchema } from '#app/features/introductions/form.ts';
import { orBack } from '#app/features/introductions/or-back.ts';
import { ownIntroductions } from '#app/features/introductions/own-facts.server.ts';
import { OwnIntroduction } from '#app/features/introductions/own-introduction.tsx';
import { ownYes } from '#app/features/introductions/own-yes.ts';
import { recordYes } from '#app/features/introductions/record-yes.server.ts';
import { requireAuthor } from '#app/features/posts/author-guard.server.ts';
import { ownFacts } from '#app/features/posts/own/facts.server.ts';
import { OwnPost } from '#app/features/posts/own/post.tsx';
import { m } from '#app/i18n/messages.ts';
import { formOf, handle as guarded, invalid, redirectWithNotice } from '#app/lib/http.ts';

export const loader = guarded(async (args) => {
  const own = await requireAuthor(args);
  return json({
    own: await ownFacts(own),
    introductions: await ownIntroductions(own.ctx, own.post.id, own.path),
    title: m.own_title({}, { locale: own.ctx.locale }),
  });
});

/** The post's author says yes, with the sentence ticked. */
export const action = guarded(async (args) => {
  const { ctx, path } = await requireAuthor(args);
  const submission = parseWithZod(await formOf(args.request), { schema: ownYesSchema });
  if (submission.status !== 'success') return invalid(submission);
  return orBack(path, async () => {
    await recordYes(ctx, args.params.introductionId ?? '', 'author', ownYes(ctx.locale));
    return redirectWithNotice(path, 'notice_own_yes');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
];

export default function Agreement() {
  const { own, introductions } = useLoaderData<typeof loader>();
  const wrong = useActionData<{ lastResult: unknown }>() !== undefined;
  return (
    <OwnPost own={own}>
      {introductions.map((one) => (
        <OwnIntroduction key={one.id} intro={one} worker={own.hood.workerName} yesError={wrong} />
      ))}
    </OwnPost>
  );
}
