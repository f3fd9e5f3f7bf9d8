import { redirect } from '@remix-run/node';
import { asVisitor } from '#app/features/accounts/guards.server.ts';
import { findNeighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { findPdf, sheetPdf } from '#app/features/sheets/sheet-pdf.server.ts';
import { handle as guarded } from '#app/lib/http.ts';

/** A sheet as it was printed in one of its layouts. */
export const loader = guarded(async (args) => {
  const ctx = asVisitor(args);
  const hood = await findNeighbourhood(ctx, args.params.hood ?? '');
  const found = await findPdf(ctx, hood, args.params);
  if ('instead' in found) return redirect(found.instead);
  return sheetPdf(found.pdf, found.name, args.request);
});
