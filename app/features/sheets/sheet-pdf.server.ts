import { createHash } from 'node:crypto';
import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { type Ctx, worksIn } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { hasTag } from '#app/lib/negotiation.ts';
import { SHEET_LAYOUTS } from '#db/vocabulary.ts';
import { findPrint, findSheet, listNameless, listTakenBack } from './queries.server.ts';
import { sheetNumber, sheetPath } from './sheet-number.ts';
import { saysTakenBack } from './shown-sheet.ts';

type Asked = { number?: string | undefined; layout?: string | undefined };

/**
 * The print that an address names, in the layout for walls where it names none; else where to go instead: a
 * route without a page cannot show one, so to the archive; for a withdrawn sheet, and for one that says what a
 * neighbour took back since, to its page. The desk has the latter, to the byte.
 */
export const findPdf = async (
  ctx: Ctx,
  hood: Neighbourhood,
  { number, layout: named = 'tearoff' }: Asked,
): Promise<{ pdf: Uint8Array; name: string } | { instead: string }> => {
  const archive = `/${hood.slug}/sheets`;
  try {
    const layout = SHEET_LAYOUTS.find((one) => one === named);
    if (!layout) throw new NotFound();
    const sheet = await findSheet(ctx, hood.id, sheetNumber(number));
    const path = sheetPath(sheet);
    if (sheet.status === 'withdrawn') return { instead: `${archive}/${path}` };
    // The paper cannot be called back; what we still hand out can. The desk reprints to the letter.
    const since = {
      takenBack: await listTakenBack(ctx, sheet.id),
      nameless: await listNameless(ctx, sheet.id),
    };
    if (!worksIn(ctx.actor, hood.id) && saysTakenBack(sheet.page, since))
      return { instead: `${archive}/${path}` };
    const shape = layout === 'tearoff' ? '' : `-${layout}`;
    return {
      pdf: await findPrint(ctx, sheet.id, layout),
      name: `burenblad-${hood.slug}-${path}${shape}.pdf`,
    };
  } catch (error) {
    if (error instanceof NotFound) return { instead: archive };
    throw error;
  }
};

/**
 * A frozen PDF as an answer. It never changes, and a browser that has it is told so without sending it again; it
 * does ask, because a sheet can be withdrawn.
 */
export const sheetPdf = (pdf: Uint8Array, name: string, request: Request): Response => {
  const etag = `"${createHash('sha256').update(pdf).digest('base64url').slice(0, 22)}"`;
  const headers = {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="${name}"`,
    'Cache-Control': 'public, no-cache',
    ETag: etag,
  };
  if (hasTag(request.headers.get('If-None-Match'), etag))
    return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(pdf), {
    headers: { ...headers, 'Content-Length': String(pdf.byteLength) },
  });
};
