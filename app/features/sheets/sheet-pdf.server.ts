import { createHash } from 'node:crypto';

/** A frozen PDF as an answer; an edition never changes, so a browser that has it need not ask again. */
export const sheetPdf = (pdf: Uint8Array, name: string, request: Request): Response => {
  const etag = `"${createHash('sha256').update(pdf).digest('base64url').slice(0, 22)}"`;
  const headers = {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="${name}"`,
    'Cache-Control': 'public, max-age=31536000, immutable',
    ETag: etag,
  };
  if (request.headers.get('If-None-Match') === etag)
    return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(pdf), {
    headers: { ...headers, 'Content-Length': String(pdf.byteLength) },
  });
};
