import { json, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { asWhoever } from '#app/features/accounts/guards.server.ts';
import { SignOutForms } from '#app/features/accounts/sign-out-forms.tsx';
import { WaysIn } from '#app/features/accounts/ways-in.tsx';
import { StreetLink } from '#app/features/people/key-figures/street-link.tsx';
import { OwnList } from '#app/features/posts/own/list.tsx';
import { ownListFacts } from '#app/features/posts/own/list-facts.server.ts';
import { countOwnStreet } from '#app/features/sheets/round/own-page.server.ts';
import { m } from '#app/i18n/messages.ts';
import { handle as guarded } from '#app/lib/http.ts';

export const loader = guarded(async (args) => {
  const ctx = await asWhoever(args);
  return json({
    list: await ownListFacts(ctx),
    inStreet: await countOwnStreet(ctx),
    worker: ctx.actor.type === 'worker',
    title: m.my_title({}, { locale: ctx.locale }),
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
];

export default function My() {
  const { list, inStreet, worker } = useLoaderData<typeof loader>();
  if (!list) return <WaysIn worker={worker} />;
  return (
    <OwnList list={list} first={inStreet !== null && <StreetLink count={inStreet} />}>
      <SignOutForms />
    </OwnList>
  );
}
