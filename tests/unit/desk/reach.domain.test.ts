import { eq } from 'drizzle-orm';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { CallPhones } from '#app/features/desk/call-line.tsx';
import { callsPage, callsPrint } from '#app/features/desk/calls-page.server.ts';
import { introductionCard } from '#app/features/introductions/card.server.ts';
import { openAftercare } from '#app/features/introductions/open-aftercare.server.ts';
import { proposeIntroduction } from '#app/features/introductions/propose.server.ts';
import { recordYes } from '#app/features/introductions/record-yes.server.ts';
import { openCall } from '#app/features/people/open-call.server.ts';
import { recordPerson } from '#app/features/people/record-person.server.ts';
import { sendOutbox } from '#app/features/people/send-outbox.server.ts';
import { callReason, outbox, person } from '#db/schema.ts';
import { testDatabase } from '#tests/support/database.ts';
import {
  DAY,
  expectAllOrNothing,
  makeWorld,
  published,
  submitted,
  type World,
} from '#tests/support/world.ts';

const database = testDatabase();
const YES = { wording: 'Ja.', language: 'nl', route: 'phone' } as const;
const ZOE = {
  firstName: 'Zoë',
  phone: null,
  email: 'zoe@example.org',
  channel: 'email',
} as const;

/** Maria and Zoë, who has no telephone, both said yes. */
const shared = async () => {
  const world = await makeWorld(database.db);
  const post = await published(world);
  const zoe = await recordPerson(world.system, world.hood.id, { ...ZOE, language: 'nl' });
  const { id } = await proposeIntroduction(world.nele, post.id, { personId: zoe.id, why: [] });
  await recordYes(world.nele, id, 'author', YES);
  await recordYes(world.nele, id, 'other', YES);
  return { world, id, zoe };
};
const lineOf = async ({ nele, hood }: World, name: string) =>
  (await callsPage(nele, hood)).now.find((one) => one.name === name);

describe('somebody with e-mail alone', () => {
  it('is asked by e-mail how it went, once; a neighbour with a telephone is called', async () => {
    const { world, id, zoe } = await shared();
    const after = { ...world.system, now: new Date(world.system.now.getTime() + 8 * DAY) };
    const asked = async () =>
      (await world.db.select().from(outbox)).filter(({ kind }) => kind === 'aftercare');
    await expectAllOrNothing(after, openAftercare);
    expect(await openAftercare(after)).toBe(0);
    expect(await asked()).toMatchObject([{ personId: zoe.id, targetId: id }]);
    const [letter] = await asked();
    expect(letter?.body).toMatch(/Rit naar de dokter[\s\S]*Nele: 053 12 34 56/);
    expect(letter?.body).not.toMatch(/Maria|0470/);
    const reasons = await world.db.select().from(callReason);
    expect(reasons.filter(({ kind }) => kind === 'aftercare')).toHaveLength(1);
  });

  it('whose mail is refused stands on the list with the address and the way to the person', async () => {
    const { world, zoe } = await shared();
    await sendOutbox(world.system, async () => 'refused', 'https://burenblad.example');
    const line = await lineOf(world, 'Zoë');
    const href = `/desk/${world.hood.slug}/people/${zoe.id}`;
    expect(line).toMatchObject({ phones: [], email: 'zoe@example.org', href });
    expect(line && renderToStaticMarkup(CallPhones({ call: line }))).toContain(
      'href="mailto:zoe@example.org"',
    );
    await world.db
      .update(person)
      .set({ emailStoppedAt: world.nele.now })
      .where(eq(person.id, zoe.id));
    expect(await lineOf(world, 'Zoë')).toMatchObject({ email: null, href });
  });
});

describe('the other without a telephone', () => {
  it('has sentences of its own, on the call list and on the card, and no address in them', async () => {
    const { world, id } = await shared();
    const said = (await lineOf(world, 'Maria'))?.lines.map((one) => one.say).join(' ') ?? '';
    expect(said).toContain('Je buur heet Zoë en heeft hier geen telefoonnummer.');
    expect(said).not.toMatch(/nummer \.|@/);
    const { card } = await introductionCard(world.nele, world.hood, id, 'author');
    expect(card).toMatchObject({ other: 'Zoë', phone: null });
    expect(card?.call).toBe(
      'Zoë heeft hier geen telefoonnummer. Nele helpt jullie om af te spreken.',
    );
    expect((await introductionCard(world.nele, world.hood, id, 'other')).card?.call).toBe(
      'Bel gerust. Zeg wie je bent.',
    );
  });
});

describe('the list on paper', () => {
  it('leaves out who asked for rest, and keeps who is to be called later', async () => {
    const world = await makeWorld(database.db);
    const later = new Date(world.nele.now.getTime() + DAY);
    for (const [firstName, phone, pausedUntil, notBefore] of [
      ['Maria', '+32470000001', null, undefined],
      ['Luc', '+32470000002', null, later],
      ['Ines', '+32470000003', '2026-12-01', undefined],
    ] as const) {
      const contact = { firstName, phone, email: null, channel: 'phone' as const };
      const { authorId } = await submitted(world, { contact });
      await world.db.update(person).set({ pausedUntil }).where(eq(person.id, authorId));
      await openCall(world.nele, authorId, {
        kind: 'call_back',
        targetId: authorId,
        ...(notBefore ? { notBefore } : {}),
      });
    }
    const { lines } = await callsPrint(world.nele, world.hood);
    expect(lines.map(({ name }) => name).sort()).toEqual(['Luc', 'Maria']);
  });
});
