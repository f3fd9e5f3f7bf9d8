import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { issueCard } from '#app/features/accounts/issue-card.server.ts';
import { assignToKeyFigure } from '#app/features/people/key-figures/assign.server.ts';
import {
  findKeyFigureFacts,
  listFiguresFor,
} from '#app/features/people/key-figures/desk-facts.server.ts';
import { endKeyFigure } from '#app/features/people/key-figures/end.server.ts';
import { endAssignment } from '#app/features/people/key-figures/end-assignment.server.ts';
import { giveWordToPass } from '#app/features/people/key-figures/give-word.server.ts';
import { makeKeyFigure } from '#app/features/people/key-figures/make.server.ts';
import { passWord } from '#app/features/people/key-figures/pass-word.server.ts';
import {
  countWordsToPass,
  listWordsToPass,
} from '#app/features/people/key-figures/street.server.ts';
import { takeWordBack } from '#app/features/people/key-figures/take-word-back.server.ts';
import { mergePeople } from '#app/features/people/merge-people.server.ts';
import { undoMerge } from '#app/features/people/undo-merge.server.ts';
import { submitPost } from '#app/features/posts/submit.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { account, auditLog, contactLog, keyFigure, person, wordToPass } from '#db/schema.ts';
import { testDatabase } from '#tests/support/database.ts';
import {
  anytime,
  expectAllOrNothing,
  makeWorld,
  submission,
  submitted,
  type World,
} from '#tests/support/world.ts';

const database = testDatabase();
const YES = { wording: 'Ik las voor. Ja.', language: 'nl' } as const;
const WORDS = { words: 'Dinsdag is er koffie.', language: 'nl' } as const;

const contact = (firstName: string, phone: string) => ({
  firstName,
  phone,
  email: null,
  channel: 'phone' as const,
});

/** A neighbour with a card, signed in. */
const signedIn = async (world: World, personId: string): Promise<Ctx> => {
  await issueCard(world.nele, personId);
  const [holder] = await world.db.select().from(account).where(eq(account.personId, personId));
  return world.as({
    type: 'neighbour',
    accountId: holder?.id ?? '',
    personId,
    neighbourhoodId: world.hood.id,
  });
};

/** Fatma and Samira pass words on: Fatma to Paula, Samira to nobody yet. Kevin is a neighbour. */
const scene = async () => {
  const world = await makeWorld(database.db);
  const someone = async (name: string, nth: number) =>
    (await submitted(world, { ...anytime, contact: contact(name, `+3247000000${nth}`) })).authorId;
  const fatma = await someone('Fatma', 1);
  const samira = await someone('Samira', 2);
  const paula = await someone('Paula', 3);
  const kevin = await someone('Kevin', 4);
  const hood = world.hood.id;
  const figure = await makeKeyFigure(world.nele, hood, fatma, YES);
  const other = await makeKeyFigure(world.nele, hood, samira, YES);
  const line = await assignToKeyFigure(world.nele, hood, figure.id, paula, YES);
  const asFatma = await signedIn(world, fatma);
  const asSamira = await signedIn(world, samira);
  const asKevin = await signedIn(world, kevin);
  const give = () => giveWordToPass(world.nele, hood, line.id, WORDS);
  return {
    ...{ world, hood, fatma, samira, paula, kevin, figure, other, line },
    ...{ asFatma, asSamira, asKevin, give },
  };
};

/** Somebody in the other neighbourhood. */
const faraway = async (world: World) => {
  const far = submission({ ...anytime, contact: contact('Zoé', '+32470000009') });
  return (await submitPost(world.visitor, world.otherHood.slug, far)).authorId;
};

const rowOf = async (world: World, id: string) =>
  (await world.db.select().from(wordToPass).where(eq(wordToPass.id, id)))[0];

describe('makeKeyFigure', () => {
  it('keeps the sentence to the letter, its language and who heard the yes', async () => {
    const { world, hood, kevin } = await scene();
    const made = await makeKeyFigure(world.nele, hood, kevin, {
      wording: 'J’ai lu.',
      language: 'fr',
    });
    const by = world.nele.actor.type === 'worker' ? world.nele.actor.accountId : '';
    expect(made).toMatchObject({
      personId: kevin,
      wording: 'J’ai lu.',
      language: 'fr',
      takenBy: by,
      since: world.nele.now,
      endedAt: null,
    });
    const acts = await world.db.select().from(auditLog).where(eq(auditLog.targetId, kevin));
    expect(acts.map(({ act }) => act)).toContain('person.keyFigureMade');
  });

  it('is once at a time, also for two at once, and never a merged record', async () => {
    const { world, hood, kevin, paula, samira } = await scene();
    const make = (id: string) => makeKeyFigure(world.nele, hood, id, YES);
    await expect(make(samira)).rejects.toThrow('error_key_figure_standing');
    const both = await Promise.allSettled([make(kevin), make(kevin)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const rows = await world.db.select().from(keyFigure).where(eq(keyFigure.personId, kevin));
    expect(rows).toHaveLength(1);
    const away = await faraway(world);
    await expect(make(away)).rejects.toThrow('not found');
    const twin = (await submitted(world, { ...anytime, contact: contact('Paola', '+32470000008') }))
      .authorId;
    await mergePeople(world.nele, hood, paula, twin);
    await expect(make(twin)).rejects.toThrow('error_merge_done');
  });
});

describe('assignToKeyFigure', () => {
  it('needs somebody else, of the same neighbourhood, once, and a key figure who still is one', async () => {
    const { world, hood, figure, fatma, paula, kevin } = await scene();
    const assign = (id: string) => assignToKeyFigure(world.nele, hood, figure.id, id, YES);
    await expect(assign(fatma)).rejects.toThrow('error_key_figure_self');
    await expect(assign(paula)).rejects.toThrow('error_key_figure_person_standing');
    await expect(assign(await faraway(world))).rejects.toThrow('not found');
    const both = await Promise.allSettled([assign(kevin), assign(kevin)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await endKeyFigure(world.nele, hood, figure.id);
    await expect(assign(kevin)).rejects.toThrow('error_key_figure_ended');
    await expect(endKeyFigure(world.nele, hood, figure.id)).rejects.toThrow(
      'error_key_figure_ended',
    );
  });
});

describe('words to pass', () => {
  it('reach the key figure as a first name and the words, and the desk hears that they were said', async () => {
    const { world, hood, asFatma, asSamira, asKevin, give, line, paula } = await scene();
    const word = await give();
    const street = await listWordsToPass(asFatma);
    expect(street).toEqual([
      {
        id: line.id,
        firstName: 'Paula',
        words: [{ id: word.id, agreementId: line.id, ...WORDS, at: world.nele.now }],
      },
    ]);
    expect(await countWordsToPass(asFatma)).toBe(1);
    expect(await listWordsToPass(asSamira)).toEqual([]);
    expect(await countWordsToPass(asKevin)).toBeNull();
    expect(await listFiguresFor(world.nele, hood, [paula])).toEqual([
      { id: line.id, personId: paula, name: 'Fatma' },
    ]);
    await passWord(asFatma, word.id);
    await passWord(asFatma, word.id);
    expect(await countWordsToPass(asFatma)).toBe(0);
    const { via } = await findKeyFigureFacts(world.nele, hood, paula);
    expect(via).toMatchObject([{ figureName: 'Fatma', words: [{ passedAt: asFatma.now }] }]);
    const acts = await world.db.select().from(auditLog).where(eq(auditLog.targetId, paula));
    expect(acts.filter(({ act }) => act === 'person.wordPassed')).toHaveLength(1);
    // It was no try of the desk.
    expect(await world.db.select().from(contactLog)).toEqual([]);
  });

  it('are taken back, and not said after that; what was said is not taken back', async () => {
    const { world, hood, asFatma, give } = await scene();
    const back = await give();
    await takeWordBack(world.nele, hood, back.id);
    await expect(passWord(asFatma, back.id)).rejects.toThrow('error_word_taken_back');
    await expect(takeWordBack(world.nele, hood, back.id)).rejects.toThrow('error_word_taken_back');
    const said = await give();
    await passWord(asFatma, said.id);
    await expect(takeWordBack(world.nele, hood, said.id)).rejects.toThrow('error_word_passed');
    const both = await give();
    const raced = await Promise.allSettled([
      takeWordBack(world.nele, hood, both.id),
      passWord(asFatma, both.id),
    ]);
    expect(raced.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const row = await rowOf(world, both.id);
    expect((row?.passedAt === null) !== (row?.takenBackAt === null)).toBe(true);
  });

  it('end with the agreement, and with the key figure', async () => {
    const { world, hood, asFatma, give, line, figure, kevin } = await scene();
    const first = await give();
    await endAssignment(world.nele, hood, line.id);
    expect(await listWordsToPass(asFatma)).toEqual([]);
    expect((await rowOf(world, first.id))?.takenBackAt).toEqual(world.nele.now);
    await expect(passWord(asFatma, first.id)).rejects.toThrow('error_word_taken_back');
    await expect(give()).rejects.toThrow('error_key_figure_person_ended');
    await expect(endAssignment(world.nele, hood, line.id)).rejects.toThrow(
      'error_key_figure_person_ended',
    );
    const next = await assignToKeyFigure(world.nele, hood, figure.id, kevin, YES);
    const second = await giveWordToPass(world.nele, hood, next.id, WORDS);
    await endKeyFigure(world.nele, hood, figure.id);
    expect((await rowOf(world, second.id))?.takenBackAt).toEqual(world.nele.now);
    await expect(listWordsToPass(asFatma)).rejects.toThrow('not found');
    expect(await countWordsToPass(asFatma)).toBeNull();
    expect(await listFiguresFor(world.nele, hood, [kevin])).toEqual([]);
  });

  it('wait while their person rests', async () => {
    const { world, asFatma, give, paula } = await scene();
    await give();
    const rest = (pausedUntil: string) =>
      world.db.update(person).set({ pausedUntil }).where(eq(person.id, paula));
    await rest('2026-11-20');
    expect(await listWordsToPass(asFatma)).toMatchObject([{ firstName: 'Paula', words: [] }]);
    await rest('2026-11-19');
    expect(await countWordsToPass(asFatma)).toBe(1);
  });

  it('stay one neighbour’s where two records of theirs are merged', async () => {
    const { world, hood, asFatma, give, figure, paula } = await scene();
    const twin = (await submitted(world, { ...anytime, contact: contact('Paola', '+32470000008') }))
      .authorId;
    const second = await assignToKeyFigure(world.nele, hood, figure.id, twin, YES);
    await give();
    await giveWordToPass(world.nele, hood, second.id, WORDS);
    const merge = await mergePeople(world.nele, hood, paula, twin);
    const merged = await listWordsToPass(asFatma);
    expect(merged.map(({ firstName, words }) => [firstName, words.length])).toEqual([['Paula', 2]]);
    expect((await findKeyFigureFacts(world.nele, hood, paula)).via).toHaveLength(2);
    await undoMerge(world.nele, hood, merge.id);
    const apart = await listWordsToPass(asFatma);
    expect(apart.map(({ firstName, words }) => [firstName, words.length])).toEqual([
      ['Paola', 1],
      ['Paula', 1],
    ]);
  });
});

describe('merging somebody with their own key figure', () => {
  it('is refused while the agreement stands', async () => {
    const { world, hood, fatma, paula, line } = await scene();
    const merge = (kept: string, merged: string) => mergePeople(world.nele, hood, kept, merged);
    await expect(merge(fatma, paula)).rejects.toThrow('error_merge_own_key_figure');
    await expect(merge(paula, fatma)).rejects.toThrow('error_merge_own_key_figure');
    await endAssignment(world.nele, hood, line.id);
    await merge(paula, fatma);
    expect((await findKeyFigureFacts(world.nele, hood, paula)).figure).not.toBeNull();
  });
});

describe('nobody else', () => {
  it('sees or passes on what is another key figure’s to say', async () => {
    const { world, asSamira, asKevin, give } = await scene();
    const { id } = await give();
    for (const ctx of [asSamira, asKevin, world.visitor, world.leila, world.nele])
      await expect(passWord(ctx, id)).rejects.toThrow('not found');
    for (const ctx of [asKevin, world.visitor, world.leila, world.nele])
      await expect(listWordsToPass(ctx)).rejects.toThrow('not found');
    expect((await rowOf(world, id))?.passedAt).toBeNull();
  });

  it('keeps key figures but the desk of their neighbourhood', async () => {
    const { world, hood, figure, line, kevin, asFatma, give } = await scene();
    const { id } = await give();
    for (const ctx of [world.leila, world.visitor, asFatma])
      for (const at of [hood, world.otherHood.id]) {
        const tries = [
          makeKeyFigure(ctx, at, kevin, YES),
          endKeyFigure(ctx, at, figure.id),
          assignToKeyFigure(ctx, at, figure.id, kevin, YES),
          endAssignment(ctx, at, line.id),
          giveWordToPass(ctx, at, line.id, WORDS),
          takeWordBack(ctx, at, id),
          findKeyFigureFacts(ctx, at, kevin),
        ];
        for (const one of await Promise.allSettled(tries))
          expect(one).toMatchObject({ status: 'rejected', reason: { message: 'not found' } });
      }
    await expect(listFiguresFor(world.leila, hood, [kevin])).rejects.toThrow('not found');
  });
});

describe('all or nothing', () => {
  it('holds for each verb', async () => {
    const { world, hood, kevin, figure, asFatma, give } = await scene();
    const first = await give();
    const second = await give();
    await expectAllOrNothing(world.nele, (ctx) => makeKeyFigure(ctx, hood, kevin, YES));
    await expectAllOrNothing(world.nele, (ctx) =>
      assignToKeyFigure(ctx, hood, figure.id, kevin, YES),
    );
    const { figure: facts } = await findKeyFigureFacts(world.nele, hood, figure.personId);
    const line = facts?.people.find(({ personId }) => personId === kevin)?.id ?? '';
    await expectAllOrNothing(world.nele, (ctx) => giveWordToPass(ctx, hood, line, WORDS));
    await expectAllOrNothing(world.nele, (ctx) => takeWordBack(ctx, hood, first.id));
    await expectAllOrNothing(asFatma, (ctx) => passWord(ctx, second.id));
    await expectAllOrNothing(world.nele, (ctx) => endAssignment(ctx, hood, line));
    await expectAllOrNothing(world.nele, (ctx) => endKeyFigure(ctx, hood, figure.id));
  });
});
