import { json, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireAuthor } from '#app/features/posts/author-guard.server.ts';
import { sentFacts } from '#app/features/posts/own/facts.server.ts';
import { OwnSent } from '#app/features/posts/own/sent.tsx';
import { m } from '#app/i18n/messages.ts';
import { handle as guarded } from '#app/lib/http.ts';

export const loader = guarded(async (args) => {
  const own = await requireAuthor(args);
  const sent = await sentFacts(own, args.context.origin);
  const { locale } = own.ctx;
  const title =
    sent.state === 'published' ? m.sent_published({}, { locale }) : m.sent_heading({}, { locale });
  return json({ sent, title });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
];

export default function Sent() {
  return <OwnSent sent={useLoaderData<typeof loader>().sent} />;
}
