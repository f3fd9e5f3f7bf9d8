import { parseWithZod } from '@conform-to/zod/v4';
import { json } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { useRefused } from '#app/components/use-refused.ts';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { mergePage } from '#app/features/desk/merge-page.server.ts';
import { MergePage } from '#app/features/desk/merge-page.tsx';
import { mergeSchema } from '#app/features/people/merge-form.ts';
import { mergePeople } from '#app/features/people/merge-people.server.ts';
import { formOf, handle as guarded, invalid, orReply, redirectWithNotice } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const query = new URL(args.request.url).searchParams;
  return json(await mergePage(ctx, neighbourhood, args.params.personId ?? '', query));
});

/** Two records are one person. */
export const action = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const submission = parseWithZod(await formOf(args.request), { schema: mergeSchema });
  if (submission.status !== 'success') return invalid(submission);
  return orReply(submission, async () => {
    const { personId = '' } = args.params;
    const { mergedId, keptVersion: kept, mergedVersion: merged } = submission.value;
    await mergePeople(ctx, neighbourhood.id, personId, mergedId, { kept, merged });
    const path = `/desk/${neighbourhood.slug}/people/${personId}`;
    return redirectWithNotice(path, 'notice_person_merged');
  });
});

export default function Page() {
  return <MergePage data={useLoaderData<typeof loader>()} refused={useRefused()} />;
}
