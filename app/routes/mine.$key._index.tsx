import { json, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ownIntroductions } from '#app/features/introductions/own-facts.server.ts';
import { OwnIntroduction } from '#app/features/introductions/own-introduction.tsx';
import { requireAuthor } from '#app/features/posts/author-guard.server.ts';
import { ownFacts } from '#app/features/posts/own/facts.server.ts';
import { OwnPost } from '#app/features/posts/own/post.tsx';
import { m } from '#app/i18n/messages.ts';
import { handle as guarded } from '#app/lib/http.ts';

export const loader = guarded(async (args) => {
  const own = await requireAuthor(args);
  return json({
    own: await ownFacts(own),
    introductions: await ownIntroductions(own.ctx, own.post.id, own.path),
    title: m.own_title({}, { locale: own.ctx.locale }),
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
];

export default function Mine() {
  const { own, introductions } = useLoaderData<typeof loader>();
  return (
    <OwnPost own={own}>
      {introductions.map((one) => (
        <OwnIntroduction key={one.id} intro={one} worker={own.hood.workerName} />
      ))}
    </OwnPost>
  );
}
