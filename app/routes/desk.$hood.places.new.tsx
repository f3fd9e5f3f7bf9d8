import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { json } from '@remix-run/node';
import { Link, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { DeskPage } from '#app/features/desk/desk-page.tsx';
import { newPlacePage } from '#app/features/desk/places-page.server.ts';
import { useErrorTitle } from '#app/features/desk/use-error-title.ts';
import { addPlace } from '#app/features/places/add.server.ts';
import { placeSchema } from '#app/features/places/form.ts';
import { PlaceForm } from '#app/features/places/place-form.tsx';
import { m } from '#app/i18n/messages.ts';
import { formOf, handle as guarded, invalid, orReply, redirectWithNotice } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  return json(await newPlacePage(ctx, neighbourhood));
});

/** A new place, last in walking order. */
export const action = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const submission = parseWithZod(await formOf(args.request), { schema: placeSchema });
  if (submission.status !== 'success') return invalid(submission);
  return orReply(
    submission,
    async () => {
      await addPlace(ctx, neighbourhood.id, submission.value);
      return redirectWithNotice(`/desk/${neighbourhood.slug}/places`, 'notice_place_added');
    },
    { error_key_figure_ended: 'keyFigureId' },
  );
});

export default function Page() {
  const { desk, base, place, bringers, workerName } = useLoaderData<typeof loader>();
  const lastResult = useActionData<{ lastResult: SubmissionResult<string[]> }>()?.lastResult;
  useErrorTitle(Boolean(lastResult?.error));
  return (
    <DeskPage desk={desk}>
      <h1>{m.place_new()}</h1>
      <PlaceForm
        place={place}
        bringers={bringers}
        workerName={workerName}
        lastResult={lastResult}
        send={m.place_add()}
      />
      <p>
        <Link to={base}>{m.place_back()}</Link>
      </p>
    </DeskPage>
  );
}
