import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { json } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { personPage } from '#app/features/desk/person-page.server.ts';
import { PersonPage } from '#app/features/desk/person-page.tsx';
import { changePerson } from '#app/features/people/change-person.server.ts';
import { changedPersonSchema } from '#app/features/people/form.ts';
import { formOf, handle as guarded, invalid, orReply, redirectWithNotice } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  return json(await personPage(ctx, neighbourhood, args.params.personId ?? ''));
});

/** Writes what the desk knows of a person. */
export const action = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const submission = parseWithZod(await formOf(args.request), { schema: changedPersonSchema });
  if (submission.status !== 'success') return invalid(submission);
  return orReply(submission, async () => {
    const { personId = '' } = args.params;
    await changePerson(ctx, neighbourhood.id, personId, submission.value);
    const path = `/desk/${neighbourhood.slug}/people/${personId}`;
    return redirectWithNotice(path, 'notice_person_changed');
  });
});

export default function Page() {
  const lastResult = useActionData<{ lastResult: SubmissionResult<string[]> }>()?.lastResult;
  const data = useLoaderData<typeof loader>();
  return <PersonPage key={data.id} data={data} lastResult={lastResult} />;
}
