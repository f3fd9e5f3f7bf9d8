import { describe, expect, it } from 'vitest';
import { type Letter, sendOutbox } from '#app/features/people/send-outbox.server.ts';
import { declinePost } from '#app/features/posts/decline.server.ts';
import type { Args } from '#app/lib/http.ts';
import { action, loader } from '#app/routes/stop.$token.tsx';
import { person } from '#db/schema.ts';
import { everything, testDatabase } from '#tests/support/database.ts';
import { call, contextOf, ORIGIN } from '#tests/support/routes.ts';
import { makeWorld, submitted } from '#tests/support/world.ts';

const database = testDatabase();
type Route = (args: Args) => Promise<unknown>;

/** Zoë got a letter; nobody is signed in where its link is followed. */
const scene = async () => {
  const world = await makeWorld(database.db);
  const post = await submitted(world, {
    contact: { firstName: 'Zoë', phone: null, email: 'zoe@example.org', channel: 'email' },
  });
  await declinePost(world.nele, post.id, { reason: 'We doen geen betaald werk.', version: 1 });
  const letters: Letter[] = [];
  await sendOutbox(
    world.system,
    async (letter) => {
      letters.push(letter);
      return 'sent';
    },
    ORIGIN,
  );
  const path = new URL(letters[0]?.stop ?? '').pathname;
  const at = (path: string, form?: Record<string, string>) =>
    call((form ? action : loader) as Route, {
      path,
      params: { token: path.split('/').at(-1) ?? '' },
      context: contextOf(world.db),
      ...(form ? { form } : {}),
    });
  const stopped = async () => (await world.db.select().from(person))[0]?.emailStoppedAt ?? null;
  return { world, path, at, stopped };
};

describe('the link in a message', () => {
  it('stops nothing when it is only looked at', async () => {
    const { path, at, stopped } = await scene();
    const page = await at(path);
    expect(page.status).toBe(200);
    expect(await page.json()).toMatchObject({ stopped: false });
    expect(await stopped()).toBe(null);
  });

  it('stops with one tap, without signing in, and says so; a second tap is as kind', async () => {
    const { path, at, stopped, world } = await scene();
    for (const _ of ['first', 'second']) {
      const answer = await at(path, {});
      expect(answer.status).toBe(303);
      expect(answer.headers.get('Location')).toBe(path);
      expect(await stopped()).toEqual(world.visitor.now);
    }
    const page = await (await at(path)).text();
    expect(page).toContain('"stopped":true');
    // Who holds the link reads nobody's name or address.
    expect(page).not.toMatch(/zoe|Zoë/);
  });

  it('that nobody got is no page', async () => {
    const { world, at } = await scene();
    const before = await everything(world.db);
    expect((await at('/stop/guessed')).status).toBe(404);
    expect((await at('/stop/guessed', {})).status).toBe(404);
    expect(await everything(world.db)).toEqual(before);
  });
});
