import { parseWithZod } from '@conform-to/zod/v4';
import { json } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { useRefused } from '#app/components/use-refused.ts';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { personPage } from '#app/features/desk/person-page.server.ts';
import { PersonPage } from '#app/features/desk/person-page.tsx';
import { endKeyFigure } from '#app/features/people/key-figures/end.server.ts';
import { keyFigureEndSchema } from '#app/features/people/key-figures/form.ts';
import { formOf, handle as guarded, invalid, orReply, redirectWithNotice } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  return json(await personPage(ctx, neighbourhood, args.params.personId ?? ''));
});

/** A key figure stops. */
export const action = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const submission = parseWithZod(await formOf(args.request), { schema: keyFigureEndSchema });
  if (submission.status !== 'success') return invalid(submission);
  return orReply(submission, async () => {
    await endKeyFigure(ctx, neighbourhood.id, submission.value.keyFigureId);
    const path = `/desk/${neighbourhood.slug}/people/${args.params.personId}`;
    return redirectWithNotice(path, 'notice_key_figure_ended');
  });
});

export default function Page() {
  return <PersonPage data={useLoaderData<typeof loader>()} refused={useRefused()} />;
}
