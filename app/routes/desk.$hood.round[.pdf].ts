import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { paperPdf } from '#app/features/sheets/paper-pdf.server.ts';
import { typesetRound } from '#app/features/sheets/papers.server.ts';
import { roundPaper } from '#app/features/sheets/round/round-paper.server.ts';
import { handle as guarded } from '#app/lib/http.ts';

export const handle = { hydrate: true };

/** The round on paper, of who walks it: the worker, or the key figure whom `?by=` names. */
export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const by = new URL(args.request.url).searchParams.get('by');
  const pdf = await typesetRound(await roundPaper(ctx, neighbourhood, by));
  return paperPdf(pdf, `burenblad-round-${neighbourhood.slug}`);
});
