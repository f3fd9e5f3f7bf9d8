import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { findSheetPage } from '#app/features/sheets/sheet-facts.server.ts';
import { previewSheet } from '#app/features/sheets/typeset.server.ts';
import { NotFound } from '#app/lib/errors.ts';
import { handle as guarded } from '#app/lib/http.ts';
import { isDay, mondayOf } from '#app/lib/time.ts';

export const handle = { hydrate: true };

/** A week's sheet as a picture, as it would print now; frozen where it is published. */
export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const week = args.params.week ?? '';
  if (!isDay(week) || mondayOf(week) !== week) throw new NotFound();
  const page = await findSheetPage(ctx, neighbourhood, week, args.context.origin);
  const { svg } = await previewSheet(page);
  return new Response(svg, {
    headers: { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'no-store' },
  });
});
