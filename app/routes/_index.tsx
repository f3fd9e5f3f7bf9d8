import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { asVisitor } from '#app/features/accounts/guards.server.ts';
import { listNeighbourhoods } from '#app/features/neighbourhoods/queries.server.ts';
import { handle as guarded } from '#app/lib/http.ts';

export const loader = guarded(async (args) =>
  json(await listNeighbourhoods(asVisitor(args)), { headers: { "X-Public-Page": "1" } }),
);
export { publicHeaders as headers } from "#app/lib/http.ts";

export default function Start() {
  return <pre>{JSON.stringify(useLoaderData<typeof loader>(), null, 1)}</pre>;
}
