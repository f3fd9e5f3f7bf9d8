import { parseWithZod } from '@conform-to/zod/v4';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { shredSchema } from '#app/features/introductions/slips/form.ts';
import { shredSlips } from '#app/features/introductions/slips/shred.server.ts';
import { formOf, handle as guarded, redirectWithNotice, safeRedirect } from '#app/lib/http.ts';

export const loader = guarded(async (args) => {
  const { neighbourhood } = await requireDesk(args);
  return safeRedirect(`/desk/${neighbourhood.slug}/incoming-slips/pile`);
});

/** The pile went through the shredder. */
export const action = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const path = `/desk/${neighbourhood.slug}/incoming-slips/pile`;
  const submission = parseWithZod(await formOf(args.request), { schema: shredSchema });
  if (submission.status !== 'success') return safeRedirect(path);
  await shredSlips(ctx, neighbourhood.id, submission.value.upTo);
  return redirectWithNotice(path, 'notice_slips_shredded');
});
