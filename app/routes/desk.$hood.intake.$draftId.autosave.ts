import { parseWithZod } from '@conform-to/zod/v4';
import { json } from '@remix-run/node';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { findDraft, saveDraft } from '#app/features/posts/intake/drafts.server.ts';
import { whenSaid } from '#app/features/posts/intake/facts.server.ts';
import { draftSchema } from '#app/features/posts/intake/form.ts';
import { formOf, handle as guarded, invalid, orReply } from '#app/lib/http.ts';

/** The version that stands, for a window that is behind. */
export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const { version } = await findDraft(ctx, neighbourhood.id, args.params.draftId ?? '');
  return json({ version });
});

/** Keeps what is typed so far. */
export const action = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const submission = parseWithZod(await formOf(args.request), { schema: draftSchema });
  if (submission.status !== 'success') return invalid(submission);
  return orReply(submission, async () => {
    const { version, ...fields } = submission.value;
    const save = { version, fields };
    const next = await saveDraft(ctx, neighbourhood.id, args.params.draftId ?? '', save);
    return json({ version: next, when: whenSaid(neighbourhood, fields) });
  });
});
