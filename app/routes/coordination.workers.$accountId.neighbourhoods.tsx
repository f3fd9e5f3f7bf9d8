import { type SubmissionResult, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { json } from '@remix-run/node';
import { Form, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { assignDesks, listDesksOf } from '#app/features/accounts/assign-desks.server.ts';
import { requireCoordinator } from '#app/features/accounts/guards.server.ts';
import { listWorkers } from '#app/features/accounts/queries.server.ts';
import { workerDesksSchema } from '#app/features/accounts/worker-desks-schema.ts';
import { WorkerHoods } from '#app/features/accounts/worker-hoods.tsx';
import { deskFacts } from '#app/features/desk/desk-facts.server.ts';
import { DeskPage } from '#app/features/desk/desk-page.tsx';
import { listNeighbourhoods } from '#app/features/neighbourhoods/queries.server.ts';
import { m } from '#app/i18n/messages.ts';
import { NotFound } from '#app/lib/errors.ts';
import { formOf, handle as guarded, invalid, orReply, redirectWithNotice } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guarded(async (args) => {
  const ctx = await requireCoordinator(args);
  const worker = (await listWorkers(ctx)).find(({ id }) => id === args.params.accountId);
  if (!worker) throw new NotFound();
  const hoods = await listNeighbourhoods(ctx);
  return json({
    title: `${m.desk_worker_hoods({}, { locale: ctx.locale })}: ${worker.name}`,
    desk: await deskFacts(ctx, null),
    hoods: hoods.map(({ id, name, city }) => ({ id, name: `${name} (${city})` })),
    chosen: await listDesksOf(ctx, worker.id),
  });
});

/** Changes which desks a worker runs. */
export const action = guarded(async (args) => {
  const ctx = await requireCoordinator(args);
  const submission = parseWithZod(await formOf(args.request), { schema: workerDesksSchema });
  if (submission.status !== 'success') return invalid(submission);
  return orReply(
    submission,
    async () => {
      await assignDesks(ctx, args.params.accountId ?? '', submission.value.neighbourhoods);
      return redirectWithNotice('/coordination', 'notice_desk_assigned');
    },
    { error_neighbourhoods_missing: 'neighbourhoods' },
  );
});

export default function Page() {
  const { title, desk, hoods, chosen } = useLoaderData<typeof loader>();
  const lastResult = useActionData<{ lastResult: SubmissionResult<string[]> }>()?.lastResult;
  const [form, fields] = useForm<{ neighbourhoods: string[] }>({
    id: 'desks',
    lastResult,
    defaultValue: { neighbourhoods: chosen },
  });
  return (
    <DeskPage desk={desk}>
      <h1>{title}</h1>
      <Form id={form.id} method="post" noValidate>
        <ErrorSummary errors={form.errors} fields={[fields.neighbourhoods]} />
        <WorkerHoods meta={fields.neighbourhoods} hoods={hoods} />
        <p className="actions">
          <button type="submit" className="desk-button desk-button-main">
            {m.desk_settings_save()}
          </button>
        </p>
      </Form>
    </DeskPage>
  );
}
