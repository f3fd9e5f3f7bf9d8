import { parseWithZod } from '@conform-to/zod/v4';
import { json } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { useRefused } from '#app/components/use-refused.ts';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { personPage } from '#app/features/desk/person-page.server.ts';
import { PersonPage } from '#app/features/desk/person-page.tsx';
import { separationSchema } from '#app/features/people/merge-form.ts';
import { undoMerge } from '#app/features/people/undo-merge.server.ts';
import { formOf, handle as guarded, invalid, orReply, redirectWithNotice } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  return json(await personPage(ctx, neighbourhood, args.params.personId ?? ''));
});

/** They are two people after all. */
export const action = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const submission = parseWithZod(await formOf(args.request), { schema: separationSchema });
  if (submission.status !== 'success') return invalid(submission);
  return orReply(submission, async () => {
    const { mergedId } = await undoMerge(ctx, neighbourhood.id, submission.value.mergeId);
    const path = `/desk/${neighbourhood.slug}/people/${mergedId}`;
    return redirectWithNotice(path, 'notice_person_unmerged');
  });
});

export default function Page() {
  return <PersonPage data={useLoaderData<typeof loader>()} refused={useRefused()} />;
}
