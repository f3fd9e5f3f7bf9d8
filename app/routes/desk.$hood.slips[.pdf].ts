import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { composeSlips } from '#app/features/sheets/compose-slips.ts';
import { paperPdf } from '#app/features/sheets/paper-pdf.server.ts';
import { typesetReplySlips } from '#app/features/sheets/typeset.server.ts';
import { handle as guarded } from '#app/lib/http.ts';

export const handle = { hydrate: true };

/** Two reply slips on an A4, for the letterbox. */
export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const pdf = await typesetReplySlips(composeSlips(neighbourhood, ctx.now));
  return paperPdf(pdf, `burenblad-slips-${neighbourhood.slug}`);
});
