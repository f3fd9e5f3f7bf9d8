import type { Person } from '#app/features/people/record-person.server.ts';
import { findLikelyNew } from '#app/features/people/search.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { findDraft } from './drafts.server.ts';
import type { Intake } from './form.ts';

/**
 * Who may be meant, before a record is made of who calls: nobody where one was chosen, where the worker
 * said that it is somebody new, and where the conversation was finished already. @throws NotFound
 */
export const likelyCallers = async (
  ctx: Ctx,
  neighbourhoodId: string,
  draftId: string,
  input: Intake,
): Promise<Person[]> => {
  if ('personId' in input || input.anyway) return [];
  const { doneAt } = await findDraft(ctx, neighbourhoodId, draftId);
  return doneAt ? [] : findLikelyNew(ctx, neighbourhoodId, input);
};
