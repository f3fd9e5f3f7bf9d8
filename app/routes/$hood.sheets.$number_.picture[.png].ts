import { asVisitor } from '#app/features/accounts/guards.server.ts';
import { findNeighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { findSheet, listTakenBack } from '#app/features/sheets/queries.server.ts';
import { composeShare } from '#app/features/sheets/share-page.ts';
import { sharePicture } from '#app/features/sheets/share-picture.server.ts';
import { sheetNumber } from '#app/features/sheets/sheet-number.ts';
import { NotFound } from '#app/lib/errors.ts';
import { handle as guarded } from '#app/lib/http.ts';

/** What a group chat shows beside a link to the sheet. */
export const loader = guarded(async (args) => {
  const ctx = asVisitor(args);
  const hood = await findNeighbourhood(ctx, args.params.hood ?? '');
  const sheet = await findSheet(ctx, hood.id, sheetNumber(args.params.number));
  if (sheet.status === 'withdrawn') throw new NotFound();
  const takenBack = await listTakenBack(ctx, sheet.id);
  return sharePicture(composeShare(sheet.page, takenBack), args.request);
});
