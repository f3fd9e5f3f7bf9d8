import { redirect } from '@remix-run/node';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { findPdf, sheetPdf } from '#app/features/sheets/sheet-pdf.server.ts';
import { handle as guarded } from '#app/lib/http.ts';

/** A sheet to print again, to the byte, whatever was taken back since: the worker knows, and the public does not get it. */
export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const found = await findPdf(ctx, neighbourhood, args.params);
  if ('instead' in found) return redirect(found.instead);
  const answer = sheetPdf(found.pdf, found.name, args.request);
  answer.headers.set('Cache-Control', 'private, no-cache');
  return answer;
});
