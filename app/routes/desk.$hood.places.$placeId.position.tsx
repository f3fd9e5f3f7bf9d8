import { parseWithZod } from '@conform-to/zod/v4';
import { json } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { useRefused } from '#app/components/use-refused.ts';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { PlacesPage } from '#app/features/desk/place-page.tsx';
import { placesPage } from '#app/features/desk/places-page.server.ts';
import { positionSchema } from '#app/features/places/form.ts';
import { movePlace } from '#app/features/places/move.server.ts';
import { formOf, handle as guarded, invalid, orReply, redirectWithNotice } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  return json(await placesPage(ctx, neighbourhood));
});

/** One step up or down in walking order. */
export const action = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const submission = parseWithZod(await formOf(args.request), { schema: positionSchema });
  if (submission.status !== 'success') return invalid(submission);
  return orReply(submission, async () => {
    await movePlace(ctx, neighbourhood.id, args.params.placeId ?? '', submission.value.by);
    return redirectWithNotice(`/desk/${neighbourhood.slug}/places`, 'notice_place_moved');
  });
});

export default function Page() {
  return <PlacesPage data={useLoaderData<typeof loader>()} refused={useRefused()} />;
}
