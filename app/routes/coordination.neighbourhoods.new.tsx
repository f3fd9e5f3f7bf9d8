import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { json } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { requireCoordinator } from '#app/features/accounts/guards.server.ts';
import { deskFacts } from '#app/features/desk/desk-facts.server.ts';
import { DeskPage } from '#app/features/desk/desk-page.tsx';
import { useErrorTitle } from '#app/features/desk/use-error-title.ts';
import { createNeighbourhood } from '#app/features/neighbourhoods/create.server.ts';
import { newNeighbourhoodSchema } from '#app/features/neighbourhoods/form.ts';
import { SettingsForm } from '#app/features/neighbourhoods/settings-form.tsx';
import { m } from '#app/i18n/messages.ts';
import { formOf, handle as guarded, invalid, orReply, redirectWithNotice } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guarded(async (args) => {
  const ctx = await requireCoordinator(args);
  return json({
    title: m.desk_hood_new({}, { locale: ctx.locale }),
    desk: await deskFacts(ctx, null),
    settings: { languages: [ctx.locale], timeZone: 'Europe/Brussels', reviewMode: 'all' },
  });
});

/** Makes a neighbourhood. */
export const action = guarded(async (args) => {
  const ctx = await requireCoordinator(args);
  const submission = parseWithZod(await formOf(args.request), {
    schema: newNeighbourhoodSchema,
  });
  if (submission.status !== 'success') return invalid(submission);
  return orReply(
    submission,
    async () => {
      await createNeighbourhood(ctx, submission.value);
      return redirectWithNotice('/coordination', 'notice_desk_hood');
    },
    { error_slug_taken: 'slug' },
  );
});

export default function Page() {
  const { title, desk, settings } = useLoaderData<typeof loader>();
  const lastResult = useActionData<{ lastResult: SubmissionResult<string[]> }>()?.lastResult;
  useErrorTitle(lastResult !== undefined);
  return (
    <DeskPage desk={desk}>
      <h1>{title}</h1>
      <SettingsForm lastResult={lastResult} settings={settings} />
    </DeskPage>
  );
}
