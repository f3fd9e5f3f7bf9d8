import { json } from '@remix-run/node';
import { Link, type MetaFunction, useLoaderData } from '@remix-run/react';
import { requireCoordinator } from '#app/features/accounts/guards.server.ts';
import { listWorkers } from '#app/features/accounts/queries.server.ts';
import { deskFacts } from '#app/features/desk/desk-facts.server.ts';
import { DeskPage } from '#app/features/desk/desk-page.tsx';
import { listNeighbourhoods } from '#app/features/neighbourhoods/queries.server.ts';
import { m } from '#app/i18n/messages.ts';
import { handle as guarded } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** All neighbourhoods and whoever signs in by password. */
export const loader = guarded(async (args) => {
  const ctx = await requireCoordinator(args);
  const hoods = await listNeighbourhoods(ctx);
  return json({
    title: m.desk_nav_coordination({}, { locale: ctx.locale }),
    desk: await deskFacts(ctx, null),
    hoods: hoods.map(({ slug, name, city, workerName }) => ({ slug, name, city, workerName })),
    workers: await listWorkers(ctx),
  });
});

export default function Page() {
  const { title, desk, hoods, workers } = useLoaderData<typeof loader>();
  return (
    <DeskPage desk={desk}>
      <h1>{title}</h1>
      <ul className="desk-lines">
        {hoods.map((hood) => (
          <li key={hood.slug} className="person-line">
            <b>{hood.name}</b>
            <span>
              {hood.city} · {hood.workerName}
            </span>
            <Link
              to={`/desk/${hood.slug}/settings`}
              className="plain-link"
              aria-label={`${m.desk_nav_settings()}: ${hood.name}`}
              data-row
            >
              {m.desk_nav_settings()}
            </Link>
          </li>
        ))}
      </ul>
      <p className="actions">
        <Link to="/coordination/neighbourhoods/new" className="desk-button">
          {m.desk_hood_new()}
        </Link>
      </p>
      <h2>{m.desk_workers()}</h2>
      <ul className="desk-lines">
        {workers.map((worker) => (
          <li key={worker.id} className="person-line">
            <b>{worker.name}</b>
            <span>
              {worker.email}
              <br />
              <span className="soft">
                {[worker.coordinator ? m.desk_coordinator() : '', ...worker.neighbourhoods]
                  .filter(Boolean)
                  .join(', ') || m.desk_worker_no_hoods()}
              </span>
            </span>
            <Link
              to={`/coordination/workers/${worker.id}/neighbourhoods`}
              className="plain-link"
              aria-label={`${m.desk_worker_hoods()}: ${worker.name}`}
              data-row
            >
              {m.desk_worker_hoods()}
            </Link>
          </li>
        ))}
      </ul>
      <p className="actions">
        <Link to="/coordination/workers/new" className="desk-button">
          {m.desk_worker_new()}
        </Link>
      </p>
    </DeskPage>
  );
}
