import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { callsPaper } from '#app/features/desk/calls-paper.server.ts';
import { paperPdf } from '#app/features/sheets/paper-pdf.server.ts';
import { typesetCalls } from '#app/features/sheets/papers.server.ts';
import { handle as guarded } from '#app/lib/http.ts';

export const handle = { hydrate: true };

/** The call list on paper, for the road. */
export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const pdf = await typesetCalls(await callsPaper(ctx, neighbourhood));
  return paperPdf(pdf, `burenblad-calls-${neighbourhood.slug}`);
});
