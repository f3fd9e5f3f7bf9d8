import { json } from '@remix-run/node';
import { Link, type MetaFunction, useLoaderData } from '@remix-run/react';
import { requireWorker } from '#app/features/accounts/guards.server.ts';
import { deskFacts } from '#app/features/desk/desk-facts.server.ts';
import { DeskPage } from '#app/features/desk/desk-page.tsx';
import { m } from '#app/i18n/messages.ts';
import { handle as guarded, safeRedirect } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** Whoever runs one desk goes straight to it; a coordinator without any, to coordination. */
export const loader = guarded(async (args) => {
  const ctx = await requireWorker(args);
  const desk = await deskFacts(ctx, null);
  const [first, ...others] = desk.hoods;
  if (!first && desk.coordinator) return safeRedirect('/coordination');
  if (first && others.length === 0) return safeRedirect(`/desk/${first.slug}`);
  return json({ title: m.desk_choose({}, { locale: ctx.locale }), desk });
});

export default function Page() {
  const { title, desk } = useLoaderData<typeof loader>();
  return (
    <DeskPage desk={desk}>
      <h1>{title}</h1>
      {desk.hoods.length === 0 && <p>{m.desk_choose_none()}</p>}
      <ul className="big-links">
        {desk.hoods.map(({ slug, name }) => (
          <li key={slug}>
            <Link to={`/desk/${slug}`} data-row>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </DeskPage>
  );
}
