import { json } from '@remix-run/node';
import { Link, type MetaFunction, useLoaderData } from '@remix-run/react';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { deskFacts } from '#app/features/desk/desk-facts.server.ts';
import { DeskPage } from '#app/features/desk/desk-page.tsx';
import { ActList } from '#app/features/moderation/act-list.tsx';
import { listActs } from '#app/features/moderation/queries.server.ts';
import { sayInstant } from '#app/features/posts/when.ts';
import { m } from '#app/i18n/messages.ts';
import { handle as guarded } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** What was done in this neighbourhood, newest first. */
export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const typed = Number(new URL(args.request.url).searchParams.get('page'));
  const page = Number.isInteger(typed) && typed > 0 && typed < 1e6 ? typed : 1;
  const { acts, more } = await listActs(ctx, neighbourhood.id, page);
  return json({
    title: `${m.desk_nav_log({}, { locale: ctx.locale })} · ${neighbourhood.name}`,
    desk: await deskFacts(ctx, neighbourhood),
    slug: neighbourhood.slug,
    page,
    more,
    acts: acts.map(({ id, act, reason, by, at, targetId, title, language, ...about }) => ({
      id,
      act,
      reason,
      by,
      at: sayInstant(at, neighbourhood.timeZone, ctx.locale),
      post: title && language ? { id: targetId, title, language } : null,
      person: about.firstName ?? about.placeName,
    })),
  });
});

export default function Page() {
  const { desk, slug, acts, page, more } = useLoaderData<typeof loader>();
  return (
    <DeskPage desk={desk}>
      <h1>{m.desk_nav_log()}</h1>
      <p className="soft">{m.desk_log_hint()}</p>
      <ActList slug={slug} acts={acts} />
      <p className="actions">
        {page > 1 && <Link to={`?page=${page - 1}`}>{m.desk_log_newer()}</Link>}
        {more && <Link to={`?page=${page + 1}`}>{m.desk_log_older()}</Link>}
      </p>
    </DeskPage>
  );
}
