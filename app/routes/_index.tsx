import { json, redirect } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { asVisitor } from '#app/features/accounts/guards.server.ts';
import { isNew } from '#app/features/accounts/queries.server.ts';
import { HoodChoice } from '#app/features/neighbourhoods/hood-choice.tsx';
import { pageMeta } from '#app/features/neighbourhoods/page-meta.ts';
import { listNeighbourhoods } from '#app/features/neighbourhoods/queries.server.ts';
import { m } from '#app/i18n/messages.ts';
import { handle as guarded, PUBLIC } from '#app/lib/http.ts';

export const loader = guarded(async (args) => {
  const ctx = asVisitor(args);
  if (await isNew(ctx.db)) throw redirect('/setup');
  const all = await listNeighbourhoods(ctx);
  const [only] = all;
  if (only && all.length === 1) throw redirect(`/${only.slug}`);
  const head = {
    title: m.product({}, { locale: ctx.locale }),
    description: m.start_lead({}, { locale: ctx.locale }),
    url: `${args.context.origin}/`,
  };
  const hoods = all.map(({ slug, name, city, phone, workerName }) => ({
    slug,
    name,
    city,
    phone,
    workerName,
  }));
  return json({ head, hoods }, PUBLIC);
});

export { publicHeaders as headers } from '#app/lib/http.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

export default function Start() {
  return <HoodChoice hoods={useLoaderData<typeof loader>().hoods} />;
}
