import { createHash } from 'node:crypto';
import { shareVersion, typesetShare } from './share.server.ts';
import type { SharePage } from './share-page.ts';

/** Pictures of some tens of kilobytes each; the least recently asked for goes first. */
const MOST = 100;
const kept = new Map<string, Promise<Buffer>>();
let last: Promise<unknown> = Promise.resolve();

/** Drawn once, however many ask, and one at a time: a crowd of crawlers takes no more than one of them. */
const pictureOf = (name: string, page: SharePage): Promise<Buffer> => {
  const found = kept.get(name);
  const picture = found ?? last.then(() => typesetShare(page));
  if (!found) {
    last = picture.catch(() => kept.delete(name));
    const oldest = kept.keys().next().value;
    if (kept.size >= MOST && oldest !== undefined) kept.delete(oldest);
  }
  kept.delete(name);
  kept.set(name, picture);
  return picture;
};

/**
 * A sheet's picture as an answer. Its tag is made of what it shows, so that one who has it hears so without
 * anything being drawn, and one whose post was taken back is gone from it at once.
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
  if (request.headers.get('If-None-Match') === headers.ETag)
    return new Response(null, { status: 304, headers });
  const picture = await pictureOf(name, page);
  return new Response(new Uint8Array(picture), {
    headers: { ...headers, 'Content-Length': String(picture.byteLength) },
  });
};
