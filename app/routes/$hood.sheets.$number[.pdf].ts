import { redirect } from '@remix-run/node';
import { asVisitor } from '#app/features/accounts/guards.server.ts';
import { findNeighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { findSheet } from '#app/features/sheets/queries.server.ts';
import { sheetNumber } from '#app/features/sheets/sheet-number.ts';
import { sheetPdf } from '#app/features/sheets/sheet-pdf.server.ts';
import { NotFound } from '#app/lib/errors.ts';
import { handle as guarded } from '#app/lib/http.ts';

export const loader = guarded(async (args) => {
  const ctx = asVisitor(args);
  const hood = await findNeighbourhood(ctx, args.params.hood ?? '');
  try {
    const { pdf, number } = await findSheet(ctx, hood.id, sheetNumber(args.params.number));
    return sheetPdf(pdf, `burenblad-${hood.slug}-${number}.pdf`, args.request);
  } catch (error) {
    // A route without a page cannot show one: those that there are stand in the archive.
    if (error instanceof NotFound) throw redirect(`/${hood.slug}/sheets`);
    throw error;
  }
});
