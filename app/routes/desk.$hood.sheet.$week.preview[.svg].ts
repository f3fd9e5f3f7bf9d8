import { gunzipSync } from 'node:zlib';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { findPicture } from '#app/features/sheets/find-picture.server.ts';
import { handle as guarded } from '#app/lib/http.ts';
import { takesCoding } from '#app/lib/negotiation.ts';

export const handle = { hydrate: true };

/** A week's sheet as a picture, gzipped for whoever takes that. */
export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const { url, headers } = args.request;
  const where = { origin: args.context.origin, url };
  const picture = await findPicture(ctx, neighbourhood, args.params.week ?? '', where);
  const zipped = takesCoding(headers.get('Accept-Encoding'), 'gzip');
  return new Response(new Uint8Array(zipped ? picture : gunzipSync(picture)), {
    headers: {
      'Content-Type': 'image/svg+xml',
      'Cache-Control': 'no-store',
      ...(zipped ? { 'Content-Encoding': 'gzip' } : {}),
    },
  });
});
