import { describe, expect, it } from 'vitest';
import { standingConsents } from '#app/features/people/consents.server.ts';
import { findDraft, startIntake } from '#app/features/posts/intake/drafts.server.ts';
import { submitPost } from '#app/features/posts/submit.server.ts';
import { m } from '#app/i18n/messages.ts';
import type { Args } from '#app/lib/http.ts';
import { loader as calls } from '#app/routes/desk.$hood.calls._index.tsx';
import { action as finish } from '#app/routes/desk.$hood.intake.$draftId._index.tsx';
import { action as callBack } from '#app/routes/desk.$hood.intake.$draftId.call-back.tsx';
import { testDatabase } from '#tests/support/database.ts';
import { call, contextOf, cookieOf } from '#tests/support/routes.ts';
import { makeWorld, published, submission } from '#tests/support/world.ts';

const database = testDatabase();
type Route = (args: Args) => Promise<unknown>;

const MARIA = {
  route: 'phone',
  firstName: 'Maria',
  phone: '0470 12 34 56',
  kind: 'request',
  category: 'lift',
  title: 'Rit naar de dokter',
  text: 'Ik zoek iemand met een auto.',
  when: 'any',
  language: 'fr',
  version: '1',
};

/** A conversation that began, and what is sent from its screen. */
const scene = async () => {
  const world = await makeWorld(database.db);
  const { id } = await startIntake(world.nele, world.hood.id);
  const cookie = await cookieOf(world.db, world.nele.actor);
  // Ids of this context must not be those of the world.
  const context = contextOf(world.db, { newId: world.nele.newId, newToken: world.nele.newToken });
  const params = { hood: world.hood.slug, draftId: id };
  const send = (route: unknown, form: Record<string, string>) =>
    call(route as Route, { path: '/x', params, cookie, form, context });
  const list = async () =>
    (await call(calls as Route, { path: '/x', params, cookie, context })).json();
  return { world, id, send, list };
};

describe('the end of a conversation', () => {
  it('gives the screen back without a yes for the site, with what was ticked', async () => {
    const { world, id, send } = await scene();
    const answer = await send(finish, { ...MARIA, sheet: 'on' });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      lastResult: {
        initialValue: { firstName: 'Maria', sheet: 'on' },
        error: { site: ['error_consent_site_missing'] },
      },
    });
    expect((await findDraft(world.nele, world.hood.id, id)).doneAt).toBe(null);
  });

  it('keeps each yes with its own sentence, in the language of the conversation', async () => {
    const { world, id, send } = await scene();
    const answer = await send(finish, { ...MARIA, site: 'on', sheet: 'on', name: 'on' });
    expect(answer.status).toBe(303);
    const { fields } = await findDraft(world.nele, world.hood.id, id);
    const { site, sheet, name } = await standingConsents(world.nele, fields.postId ?? '');
    const said = [{ person: 'Maria' }, { locale: 'fr' }] as const;
    expect([site?.wording, sheet?.wording, name?.wording]).toEqual([
      m.consent_read_site(...said),
      m.consent_read_sheet(...said),
      m.consent_read_name(...said),
    ]);
    expect(new Set([site?.wording, sheet?.wording, name?.wording]).size).toBe(3);
  });
});

describe('"Bel later terug"', () => {
  it('puts a neighbour we know on the call list, with the way back', async () => {
    const { world, id, send, list } = await scene();
    const { authorId: personId } = await published(world);
    const answer = await send(callBack, { ...MARIA, personId, after: 'hour' });
    expect(answer.headers.get('Location')).toContain('notice_intake_call_back');
    expect(await list()).toMatchObject({
      later: [{ name: 'Maria', lines: [{ href: `/desk/rechteroever/intake/${id}` }] }],
      strangersLater: [],
    });
  });

  it('shows one we do not know as a line of its own', async () => {
    const { id, send, list } = await scene();
    await send(callBack, { ...MARIA, after: 'next' });
    expect(await list()).toMatchObject({
      later: [],
      strangersLater: [{ id, name: 'Maria', phones: [{ shown: '0470 12 34 56' }] }],
    });
  });

  it('takes no neighbour of another neighbourhood', async () => {
    const { world, id, send } = await scene();
    const post = await submitPost(world.visitor, world.otherHood.slug, submission());
    const { authorId: personId } = post;
    const answer = await send(callBack, { ...MARIA, personId, after: 'hour' });
    expect(answer.status).toBe(404);
    expect((await findDraft(world.nele, world.hood.id, id)).version).toBe(1);
  });
});
