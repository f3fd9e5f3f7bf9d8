import { json } from '@remix-run/node';
import { Link, type MetaFunction, useLoaderData } from '@remix-run/react';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { deskFacts } from '#app/features/desk/desk-facts.server.ts';
import { DeskPage } from '#app/features/desk/desk-page.tsx';
import { listIntroductions } from '#app/features/introductions/due.server.ts';
import { IntroductionLines } from '#app/features/introductions/lines.tsx';
import { sayDay, sayTime } from '#app/features/posts/when.ts';
import { m } from '#app/i18n/messages.ts';
import { handle as guarded } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** Introductions by state, with what is next for each. */
export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const query = new URL(args.request.url).searchParams;
  const which = query.get('which') === 'ended' ? 'ended' : 'open';
  const found = await listIntroductions(ctx, neighbourhood.id, which);
  return json({
    title: `${m.desk_intros({}, { locale: ctx.locale })} · ${neighbourhood.name}`,
    desk: await deskFacts(ctx, neighbourhood),
    slug: neighbourhood.slug,
    which,
    lines: found.map(({ since: _, meetDate, meetTime, ...line }) => ({
      ...line,
      meet: meetDate && `${sayDay(meetDate, ctx.locale)}, ${sayTime(meetTime ?? '', ctx.locale)}`,
    })),
  });
});

export default function Page() {
  const { desk, slug, which, lines } = useLoaderData<typeof loader>();
  return (
    <DeskPage desk={desk}>
      <h1>{m.desk_intros()}</h1>
      <nav className="tabs" aria-label={m.desk_intros_which()}>
        <Link to="?" aria-current={which === 'open' ? 'page' : undefined}>
          {m.desk_intros_open()}
        </Link>
        <Link to="?which=ended" aria-current={which === 'ended' ? 'page' : undefined}>
          {m.desk_intros_ended()}
        </Link>
      </nav>
      <IntroductionLines slug={slug} lines={lines} />
    </DeskPage>
  );
}
