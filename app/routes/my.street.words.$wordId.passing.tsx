import { parseWithZod } from '@conform-to/zod/v4';
import { json, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useRefused } from '#app/components/use-refused.ts';
import { requireNeighbour } from '#app/features/accounts/guards.server.ts';
import { passingSchema } from '#app/features/people/key-figures/form.ts';
import { passWord } from '#app/features/people/key-figures/pass-word.server.ts';
import { ownStreetPage } from '#app/features/sheets/round/own-page.server.ts';
import { OwnStreetPage } from '#app/features/sheets/round/own-page.tsx';
import { formOf, handle as guarded, invalid, orReply, redirectWithNotice } from '#app/lib/http.ts';

export const loader = guarded(async (args) => {
  const { ctx } = await requireNeighbour(args);
  return json(await ownStreetPage(ctx));
});

/** "Gezegd": the key figure said it. */
export const action = guarded(async (args) => {
  const { ctx } = await requireNeighbour(args);
  const submission = parseWithZod(await formOf(args.request), { schema: passingSchema });
  if (submission.status !== 'success') return invalid(submission);
  return orReply(submission, async () => {
    await passWord(ctx, args.params.wordId ?? '');
    return redirectWithNotice('/my/street', 'notice_word_passed');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
];

export default function Passing() {
  return <OwnStreetPage data={useLoaderData<typeof loader>()} refused={useRefused()} />;
}
