import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { callsPaper } from '#app/features/desk/calls-paper.server.ts';
import { cardPaper } from '#app/features/desk/card-paper.server.ts';
import { enterResponse } from '#app/features/introductions/enter-response.server.ts';
import { proposeIntroduction } from '#app/features/introductions/propose.server.ts';
import { recordYes } from '#app/features/introductions/record-yes.server.ts';
import { withdrawContactConsent } from '#app/features/introductions/withdraw-contact.server.ts';
import { recordCall } from '#app/features/people/record-call.server.ts';
import { declinePost } from '#app/features/posts/decline.server.ts';
import { call, person, response } from '#db/schema.ts';
import { testDatabase } from '#tests/support/database.ts';
import { makeWorld, published, submitted, type World } from '#tests/support/world.ts';

const database = testDatabase();
const YES = { wording: 'Ja.', language: 'nl', route: 'phone' } as const;

describe('the card as it prints', () => {
  const introduced = async (world: World) => {
    const post = await published(world);
    await enterResponse(world.nele, world.hood, post, {
      firstName: 'Kevin',
      phone: '+32471223344',
      route: 'phone',
    });
    const [answer] = await world.db.select().from(response);
    return proposeIntroduction(world.nele, post.id, { responseId: answer?.id ?? '' });
  };

  it('is there while both yeses stand, and says what the screen says', async () => {
    const world = await makeWorld(database.db);
    const { id } = await introduced(world);
    const paper = (ctx = world.nele) => cardPaper(ctx, world.hood, id, 'author');
    expect(await paper()).toBeNull();
    await recordYes(world.nele, id, 'author', YES);
    expect(await paper()).toBeNull();
    await recordYes(world.nele, id, 'other', YES);
    expect(await paper()).toMatchObject({
      lang: 'nl',
      title: 'Dag Maria, dit is je buur',
      about: 'Het gaat over: Rit naar de dokter',
      pictogram: 'lift',
      other: 'Kevin',
      meet: null,
      place: 'Aalst · Rechteroever',
    });
    await expect(paper(world.leila)).rejects.toThrow('not found');
    await withdrawContactConsent(world.nele, id, 'other');
    expect(await paper()).toBeNull();
  });
});

describe('the call list as it prints', () => {
  it('puts people together by street, and says what was tried', async () => {
    const world = await makeWorld(database.db);
    for (const [nth, address] of ['Zandstraat 2', 'Kerkstraat 10', 'Kerkstraat 9'].entries()) {
      const phone = `+3247012340${nth}`;
      const contact = { firstName: 'Omar', phone, email: null, channel: 'phone' } as const;
      const post = await submitted(world, { contact });
      await world.db.update(person).set({ address }).where(eq(person.id, post.authorId));
      await declinePost(world.nele, post.id, { reason: 'Dit is reclame.', version: 1 });
    }
    const [one] = await world.db
      .select({ id: call.id })
      .from(call)
      .innerJoin(person, eq(person.id, call.personId))
      .where(eq(person.address, 'Zandstraat 2'));
    for (const version of [1, 2, 3])
      await recordCall(world.nele, one?.id ?? '', { outcome: 'no_answer', note: null, version });
    const { streets, outcomes } = await callsPaper(world.nele, world.hood);
    expect(streets.map(({ name, calls }) => [name, calls.map(({ address }) => address)])).toEqual([
      ['Kerkstraat', ['Kerkstraat 9', 'Kerkstraat 10']],
      ['Zandstraat', ['Zandstraat 2']],
    ]);
    expect(streets[1]?.calls[0]?.know).toEqual(
      expect.arrayContaining(['Pogingen: 3', 'Drie keer niet gelukt. Langs de deur?']),
    );
    expect(outcomes).toHaveLength(5);
    await expect(callsPaper(world.leila, world.hood)).rejects.toThrow('not found');
  });

  it('says so where there is nobody to call', async () => {
    const world = await makeWorld(database.db);
    const { streets, hint } = await callsPaper(world.nele, world.hood);
    expect([streets, hint]).toEqual([[], 'Niemand om nu te bellen.']);
  });
});
