import { parseWithZod } from '@conform-to/zod/v4';
import { json } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { useRefused } from '#app/components/use-refused.ts';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { PlacePage } from '#app/features/desk/place-page.tsx';
import { placePage } from '#app/features/desk/places-page.server.ts';
import { closePlace } from '#app/features/places/close.server.ts';
import { closingSchema } from '#app/features/places/form.ts';
import { formOf, handle as guarded, invalid, orReply, redirectWithNotice } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  return json(await placePage(ctx, neighbourhood, args.params.placeId ?? ''));
});

/** A place that is no longer in use. */
export const action = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const submission = parseWithZod(await formOf(args.request), { schema: closingSchema });
  if (submission.status !== 'success') return invalid(submission);
  return orReply(submission, async () => {
    const { version } = submission.value;
    await closePlace(ctx, neighbourhood.id, args.params.placeId ?? '', version);
    return redirectWithNotice(`/desk/${neighbourhood.slug}/places`, 'notice_place_closed');
  });
});

export default function Page() {
  return <PlacePage data={useLoaderData<typeof loader>()} refused={useRefused()} />;
}
