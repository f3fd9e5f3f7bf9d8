import { createHash } from 'node:crypto';
import { hasTag } from '#app/lib/negotiation.ts';
import { drawnOnce } from './drawn-once.server.ts';
import { shareVersion, typesetShare } from './share.server.ts';
import type { SharePage } from './share-page.ts';

/** Pictures of some tens of kilobytes each; a drawing takes about a second, so the last in the row waits for ten. */
const pictureOf = drawnOnce(typesetShare, { kept: 100, waiting: 10 });

/**
 * A sheet's picture as an answer. Its tag is made of what it shows, so that one who has it hears so without
 * anything being drawn, and one whose post was taken back is gone from it at once.
 * @throws Busy where a crowd asks for many.
 */
export const sharePicture = async (page: SharePage, request: Request): Promise<Response> => {
  const name = createHash('sha256')
    .update(shareVersion())
    .update(JSON.stringify(page))
    .digest('base64url')
    .slice(0, 22);
  const headers = {
    'Content-Type': 'image/png',
    'Cache-Control': 'public, no-cache',
    ETag: `"${name}"`,
  };
  if (hasTag(request.headers.get('If-None-Match'), headers.ETag))
    return new Response(null, { status: 304, headers });
  const picture = await pictureOf(name, page);
  return new Response(new Uint8Array(picture), {
    headers: { ...headers, 'Content-Length': String(picture.byteLength) },
  });
};
