import { redirect } from '@remix-run/node';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { cardPaper } from '#app/features/desk/card-paper.server.ts';
import { sideAsked } from '#app/features/introductions/side-asked.ts';
import { paperPdf } from '#app/features/sheets/paper-pdf.server.ts';
import { typesetCard } from '#app/features/sheets/papers.server.ts';
import { handle as guarded } from '#app/lib/http.ts';

export const handle = { hydrate: true };

/** The card for one of the two, to print. Where nothing may be handed over, its screen says so. */
export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const id = args.params.introductionId ?? '';
  const side = sideAsked(args.request);
  const page = await cardPaper(ctx, neighbourhood, id, side);
  if (!page) throw redirect(`/desk/${neighbourhood.slug}/introductions/${id}/card?for=${side}`);
  return paperPdf(await typesetCard(page), 'burenblad-card');
});
