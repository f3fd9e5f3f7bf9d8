import type { ServerBuild } from '@remix-run/node';
import { isNew } from '#app/features/accounts/queries.server.ts';
import { CAST_NOW, cardTokenOf, SIGN_INS } from '#db/cast.ts';
import { openDatabase } from '#db/open.server.ts';
import { seed } from '#db/seed.ts';
import { readSettings } from './settings.server.ts';
import { orExplain, serve } from './start.server.ts';

/** `npm run demo`: the cast's three neighbourhoods, on the Friday at which they stand. */
export const demo = (build: ServerBuild) =>
  orExplain(async () => {
    const settings = readSettings({ LOG_LEVEL: 'warn', ...process.env });
    const database = await openDatabase(settings.DATABASE_URL ?? 'sqlite:data/demo.sqlite');
    const origin = settings.ORIGIN ?? `http://${settings.HOST}:${settings.PORT}`;
    if (await isNew(database.db)) await seed(database.db, origin);
    // The cast's clock runs on from its Friday, so that the street is as alive in a year as today.
    const started = Date.now();
    const now = () => new Date(CAST_NOW.getTime() + Date.now() - started);
    const clock = settings.CLOCK ? {} : { now };
    const { address } = await serve({
      ...{ build, mode: 'production', settings, database, demo: true },
      ...clock,
    });
    console.log(`
Burenblad, with a living street in it (Node ${process.version})

  Site         ${address}
  Neighbour    ${SIGN_INS.neighbour.name}: open ${address}/card/${cardTokenOf(SIGN_INS.neighbour.name)}
  Worker       ${SIGN_INS.worker.email}, password ${SIGN_INS.worker.password}, at ${address}/desk
  Coordinator  ${SIGN_INS.coordinator.email}, password ${SIGN_INS.coordinator.password}, at ${address}/coordination
`);
  });
