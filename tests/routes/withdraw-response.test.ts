import { expect, it } from 'vitest';
import { respond } from '#app/features/introductions/respond.server.ts';
import type { Args } from '#app/lib/http.ts';
import { action } from '#app/routes/desk.$hood.posts.$postId.responses.$responseId.withdrawal.tsx';
import { response } from '#db/schema.ts';
import { everything, testDatabase } from '#tests/support/database.ts';
import { call, contextOf, cookieOf } from '#tests/support/routes.ts';
import { makeWorld, published } from '#tests/support/world.ts';

const database = testDatabase();
type Route = (args: Args) => Promise<unknown>;

it('an answer that cannot be taken back gives the page with the sentence, and changes nothing', async () => {
  const world = await makeWorld(database.db, { introductionMode: 'direct' });
  const post = await published(world);
  const { response: given } = await respond(world.visitor, world.hood.slug, post.code, {
    who: { firstName: 'Kevin', phone: '+32471223344' },
    route: 'web',
    key: 'a-secret-of-an-answer-in-a-test',
  });
  // The one who would move up is the author: it cannot be, and so nothing of it may happen.
  await world.db.insert(response).values({
    ...given,
    id: 'impossible',
    personId: post.authorId,
    linkHash: 'impossible',
    closedAt: null,
    closeReason: null,
  });
  const before = await everything(world.db);
  const answer = await call(action as Route, {
    path: '/x',
    params: { hood: world.hood.slug, postId: post.id, responseId: given.id },
    cookie: await cookieOf(world.db, world.nele.actor),
    form: {},
    context: contextOf(world.db, { newId: world.nele.newId }),
  });
  expect(answer.status).toBe(409);
  expect(await answer.json()).toMatchObject({ lastResult: { error: { '': ['error_own_post'] } } });
  const { session: _, ...after } = await everything(world.db);
  expect({ ...after, session: before.session }).toEqual(before);
});
