import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { json } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { createWorker } from '#app/features/accounts/create-worker.server.ts';
import { workerSchema } from '#app/features/accounts/form.ts';
import { requireCoordinator } from '#app/features/accounts/guards.server.ts';
import { WorkerForm } from '#app/features/accounts/worker-form.tsx';
import { deskFacts } from '#app/features/desk/desk-facts.server.ts';
import { DeskPage } from '#app/features/desk/desk-page.tsx';
import { useErrorTitle } from '#app/features/desk/use-error-title.ts';
import { listNeighbourhoods } from '#app/features/neighbourhoods/queries.server.ts';
import { m } from '#app/i18n/messages.ts';
import { formOf, handle as guarded, invalid, orReply, redirectWithNotice } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guarded(async (args) => {
  const ctx = await requireCoordinator(args);
  const hoods = await listNeighbourhoods(ctx);
  return json({
    title: m.desk_worker_new({}, { locale: ctx.locale }),
    desk: await deskFacts(ctx, null),
    hoods: hoods.map(({ id, name, city }) => ({ id, name: `${name} (${city})` })),
  });
});

/** Makes a worker's account. */
export const action = guarded(async (args) => {
  const ctx = await requireCoordinator(args);
  const submission = parseWithZod(await formOf(args.request), { schema: workerSchema });
  // What is sent back never holds the password that was typed.
  const safe = {
    reply: (options = {}) => submission.reply({ hideFields: ['password'], ...options }),
  };
  if (submission.status !== 'success') return invalid(safe);
  return orReply(
    safe,
    async () => {
      await createWorker(ctx, submission.value);
      return redirectWithNotice('/coordination', 'notice_desk_worker');
    },
    { error_email_taken: 'email', error_neighbourhoods_missing: 'neighbourhoods' },
  );
});

export default function Page() {
  const { title, desk, hoods } = useLoaderData<typeof loader>();
  const lastResult = useActionData<{ lastResult: SubmissionResult<string[]> }>()?.lastResult;
  useErrorTitle(lastResult !== undefined);
  return (
    <DeskPage desk={desk}>
      <h1>{title}</h1>
      <WorkerForm lastResult={lastResult} hoods={hoods} />
    </DeskPage>
  );
}
