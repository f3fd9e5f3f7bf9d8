import { parseWithZod } from '@conform-to/zod/v4';
import { json } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { useRefused } from '#app/components/use-refused.ts';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { roundPage } from '#app/features/desk/round-page.server.ts';
import { RoundPage } from '#app/features/desk/round-page.tsx';
import { ofEditionSchema, roundPath, sheetOfPath } from '#app/features/sheets/round/form.ts';
import { noteTearOff } from '#app/features/sheets/round/tear-offs.server.ts';
import { formOf, handle as guarded, invalid, orReply, redirectWithNotice } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  return json(await roundPage(ctx, neighbourhood, args.request.url));
});

/** A strip was gone: one tap each. */
export const action = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const submission = parseWithZod(await formOf(args.request), { schema: ofEditionSchema });
  if (submission.status !== 'success') return invalid(submission);
  return orReply(submission, async () => {
    const { editionId } = submission.value;
    await noteTearOff(ctx, neighbourhood.id, args.params.placeId ?? '', editionId);
    const sheet = sheetOfPath(args.request.url);
    return redirectWithNotice(
      roundPath(`/desk/${neighbourhood.slug}/round`, null, sheet),
      'notice_round_strip',
    );
  });
});

export default function Page() {
  return <RoundPage data={useLoaderData<typeof loader>()} refused={useRefused()} />;
}
