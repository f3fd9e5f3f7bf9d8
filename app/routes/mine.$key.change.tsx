import { parseWithZod } from '@conform-to/zod/v4';
import { json, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireAuthor } from '#app/features/posts/author-guard.server.ts';
import { changePost } from '#app/features/posts/change.server.ts';
import { changeSchema } from '#app/features/posts/form.ts';
import { OwnChange } from '#app/features/posts/own/change.tsx';
import { changeFacts } from '#app/features/posts/own/facts.server.ts';
import { m } from '#app/i18n/messages.ts';
import { formOf, handle as guarded, invalid, orReply, redirectWithNotice } from '#app/lib/http.ts';

const FIELD_OF = { error_date_past: 'date', error_date_far: 'date', error_place_gone: 'place' };

export const loader = guarded(async (args) => {
  const own = await requireAuthor(args);
  return json({
    change: await changeFacts(own),
    title: m.change_title({}, { locale: own.ctx.locale }),
  });
});

export const action = guarded(async (args) => {
  const { ctx, post, path } = await requireAuthor(args);
  const submission = parseWithZod(await formOf(args.request), { schema: changeSchema });
  if (submission.status !== 'success') return invalid(submission);
  return orReply(
    submission,
    async () => {
      await changePost(ctx, post.id, submission.value);
      return redirectWithNotice(path, 'notice_own_changed');
    },
    FIELD_OF,
  );
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
];

export default function Change() {
  return (
    <OwnChange
      change={useLoaderData<typeof loader>().change}
      lastResult={useActionData<typeof action>()?.lastResult}
    />
  );
}
