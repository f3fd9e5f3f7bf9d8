import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { json } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { PlacePage } from '#app/features/desk/place-page.tsx';
import { placePage } from '#app/features/desk/places-page.server.ts';
import { changePlace } from '#app/features/places/change.server.ts';
import { placeChangeSchema } from '#app/features/places/form.ts';
import { formOf, handle as guarded, invalid, orReply, redirectWithNotice } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  return json(await placePage(ctx, neighbourhood, args.params.placeId ?? ''));
});

/** Changes a place. */
export const action = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const submission = parseWithZod(await formOf(args.request), { schema: placeChangeSchema });
  if (submission.status !== 'success') return invalid(submission);
  return orReply(
    submission,
    async () => {
      await changePlace(ctx, neighbourhood.id, args.params.placeId ?? '', submission.value);
      return redirectWithNotice(`/desk/${neighbourhood.slug}/places`, 'notice_place_changed');
    },
    { error_key_figure_ended: 'keyFigureId' },
  );
});

export default function Page() {
  const lastResult = useActionData<{ lastResult: SubmissionResult<string[]> }>()?.lastResult;
  return <PlacePage data={useLoaderData<typeof loader>()} lastResult={lastResult} />;
}
