import { and, eq, isNull } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { standingConsents } from '#app/features/people/consents.server.ts';
import { callBackLater } from '#app/features/posts/intake/call-back-later.server.ts';
import { completeIntake } from '#app/features/posts/intake/complete.server.ts';
import {
  discardDraft,
  findDraft,
  listOpenDrafts,
  saveDraft,
  startIntake,
} from '#app/features/posts/intake/drafts.server.ts';
import { type Intake, intakeSchema } from '#app/features/posts/intake/form.ts';
import { publishPost } from '#app/features/posts/publish.server.ts';
import { findDraft as findSheetDraft } from '#app/features/sheets/draft.server.ts';
import { auditLog, consent, intakeDraft, person, post } from '#db/schema.ts';
import { testDatabase } from '#tests/support/database.ts';
import { expectAllOrNothing, makeWorld, submitted, type World } from '#tests/support/world.ts';

const database = testDatabase();

const MARIA = {
  route: 'phone',
  firstName: 'Maria',
  phone: '0470 12 34 56',
  kind: 'request',
  category: 'lift',
  title: 'Rit naar de dokter',
  text: 'Ik zoek iemand met een auto.',
  when: 'date',
  date: '26/11/2026',
  time: '10u',
  language: 'nl',
  site: 'on',
};

const intake = (changes: Record<string, string> = {}, version = 1): Intake => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...MARIA, ...changes })) form.set(name, value);
  form.set('version', String(version));
  return intakeSchema(form).parse(Object.fromEntries(form));
};

const started = async (world: World) => (await startIntake(world.nele, world.hood.id)).id;

describe('a draft', () => {
  it('keeps what is typed, counts its version, and is on the list once it holds a word', async () => {
    const world = await makeWorld(database.db);
    const id = await started(world);
    expect(await listOpenDrafts(world.nele, world.hood.id)).toEqual([]);
    const fields = { firstName: 'Maria', title: 'Rit', text: '' };
    expect(await saveDraft(world.nele, world.hood.id, id, { version: 1, fields })).toBe(2);
    expect(await findDraft(world.nele, world.hood.id, id)).toMatchObject({
      fields: { firstName: 'Maria', title: 'Rit' },
      version: 2,
    });
    expect(await listOpenDrafts(world.nele, world.hood.id)).toMatchObject([
      { id, firstName: 'Maria', title: 'Rit', callBackAt: null },
    ]);
  });

  it('tells a second window that it is behind, and changes nothing', async () => {
    const world = await makeWorld(database.db);
    const id = await started(world);
    const save = (firstName: string) =>
      saveDraft(world.nele, world.hood.id, id, { version: 1, fields: { firstName } });
    await save('Maria');
    await expect(save('Marie')).rejects.toThrow('error_changed_meanwhile');
    expect((await findDraft(world.nele, world.hood.id, id)).fields.firstName).toBe('Maria');
  });

  it('leaves no second row behind where nothing was typed', async () => {
    const world = await makeWorld(database.db);
    expect(await started(world)).toBe(await started(world));
    expect(await world.db.select().from(intakeDraft)).toHaveLength(1);
  });

  it('is called back in an hour, or the next working morning: after a Friday on Monday', async () => {
    const world = await makeWorld(database.db);
    const id = await started(world);
    const later = { fields: { firstName: 'Maria' } };
    await callBackLater(world.nele, world.hood, id, { ...later, version: 1, after: 'hour' });
    const [soon] = await listOpenDrafts(world.nele, world.hood.id);
    expect(soon?.callBackAt).toEqual(new Date(world.nele.now.getTime() + 3_600_000));
    await callBackLater(world.nele, world.hood, id, { ...later, version: 2, after: 'next' });
    const [monday] = await listOpenDrafts(world.nele, world.hood.id);
    expect(monday?.callBackAt).toEqual(new Date('2026-11-23T08:00:00Z'));
  });

  it('is thrown away without a word left', async () => {
    const world = await makeWorld(database.db);
    const id = await started(world);
    await saveDraft(world.nele, world.hood.id, id, { version: 1, fields: { firstName: 'Maria' } });
    await expect(discardDraft(world.nele, world.hood.id, id, 1)).rejects.toThrow(
      'error_changed_meanwhile',
    );
    await discardDraft(world.nele, world.hood.id, id, 2);
    expect((await findDraft(world.nele, world.hood.id, id)).fields).toEqual({});
    expect(await listOpenDrafts(world.nele, world.hood.id)).toEqual([]);
    await expect(completeIntake(world.nele, world.hood, id, intake({}, 3))).rejects.toThrow(
      'error_draft_done',
    );
    expect(JSON.stringify(await world.db.select().from(auditLog))).not.toContain('Maria');
  });

  it('is not there for another neighbourhood, a neighbour or a visitor', async () => {
    const world = await makeWorld(database.db);
    const id = await started(world);
    for (const stranger of [world.leila, world.visitor]) {
      await expect(findDraft(stranger, world.hood.id, id)).rejects.toThrow('not found');
      await expect(startIntake(stranger, world.hood.id)).rejects.toThrow('not found');
      await expect(listOpenDrafts(stranger, world.hood.id)).rejects.toThrow('not found');
      await expect(completeIntake(stranger, world.hood, id, intake())).rejects.toThrow('not found');
    }
    await expect(findDraft(world.leila, world.otherHood.id, id)).rejects.toThrow('not found');
  });
});

describe('completeIntake', () => {
  it('makes the person, the post and each consent as it was read, and empties the draft', async () => {
    const world = await makeWorld(database.db);
    const id = await started(world);
    const all = intake({ sheet: 'on', name: 'on' });
    const made = await completeIntake(world.nele, world.hood, id, all);
    expect(made).toMatchObject({ status: 'submitted', route: 'phone', whenDate: '2026-11-26' });
    const consents = await world.db.select().from(consent).where(eq(consent.postId, made.id));
    expect(consents.map(({ scope, wording }) => [scope, wording]).sort()).toEqual([
      ['name', 'Maria zegt ja: de voornaam mag erbij staan.'],
      ['sheet', 'Maria zegt ja: de tekst mag op het blad.'],
      ['site', 'Maria zegt ja: de tekst mag op de site.'],
    ]);
    expect(consents.every(({ takenBy, route }) => takenBy && route === 'phone')).toBe(true);
    const [author] = await world.db.select().from(person);
    expect(author).toMatchObject({ firstName: 'Maria', phone: '+32470123456' });
    expect((await findDraft(world.nele, world.hood.id, id)).fields).toEqual({ postId: made.id });
  });

  it('keeps no yes that was not said: without one for paper it goes to the site only', async () => {
    const world = await makeWorld(database.db);
    const site = await completeIntake(world.nele, world.hood, await started(world), intake());
    expect(Object.keys(await standingConsents(world.nele, site.id))).toEqual(['site']);
    const { id, title, text, version } = site;
    await publishPost(world.nele, id, { title, text, version });
    expect((await findSheetDraft(world.nele, world.hood.id, '2026-11-23')).chosen).toEqual([]);
  });

  it('is not done without a yes for the site, whatever else was said', () => {
    const form = new FormData();
    const said = { ...MARIA, site: '', sheet: 'on', name: 'on', version: '1' };
    for (const [name, value] of Object.entries(said)) if (value) form.set(name, value);
    const parsed = intakeSchema(form).safeParse(Object.fromEntries(form));
    expect(parsed.error?.issues.map(({ path, message }) => [path, message])).toEqual([
      [['site'], 'error_consent_site_missing'],
    ]);
  });

  it('reads out in the language of the conversation, else in the neighbourhood’s first', async () => {
    const world = await makeWorld(database.db);
    const french = await completeIntake(
      world.nele,
      world.hood,
      await started(world),
      intake({ language: 'fr' }),
    );
    const [read] = await world.db.select().from(consent).where(eq(consent.postId, french.id));
    expect(read).toMatchObject({ language: 'fr' });
    expect(read?.wording).toContain('Maria dit oui');
    const arabic = await completeIntake(
      world.nele,
      world.hood,
      await started(world),
      intake({ language: 'ar' }),
    );
    expect(arabic.language).toBe('ar');
    const [other] = await world.db.select().from(consent).where(eq(consent.postId, arabic.id));
    expect(other?.language).toBe('nl');
  });

  it('finished twice, even at once, is one post', async () => {
    const world = await makeWorld(database.db);
    const id = await started(world);
    const finish = () => completeIntake(world.nele, world.hood, id, intake());
    const [one, two] = await Promise.all([finish(), finish()]);
    expect(two.id).toBe(one.id);
    expect(await world.db.select().from(post)).toHaveLength(1);
  });

  it('takes the neighbour who was chosen, and keeps a number that is new', async () => {
    const world = await makeWorld(database.db);
    const { authorId } = await submitted(world);
    const id = await started(world);
    const made = await completeIntake(
      world.nele,
      world.hood,
      id,
      intake({ personId: authorId, phone: '053 21 22 23' }),
    );
    expect(made.authorId).toBe(authorId);
    const people = await world.db.select().from(person).where(isNull(person.mergedInto));
    expect(people).toMatchObject([{ phone: '+32470123456', otherPhones: ['+3253212223'] }]);
    expect(people[0]?.phoneKey).toBe('0470123456 053212223');
  });

  it('takes nobody of another neighbourhood', async () => {
    const world = await makeWorld(database.db);
    const { authorId } = await submitted(world);
    const draft = await startIntake(world.leila, world.otherHood.id);
    await expect(
      completeIntake(world.leila, world.otherHood, draft.id, intake({ personId: authorId })),
    ).rejects.toThrow('not found');
  });

  it('refuses a date that is over and a window that is behind', async () => {
    const world = await makeWorld(database.db);
    const id = await started(world);
    await expect(
      completeIntake(world.nele, world.hood, id, intake({ date: '19/11/2026' })),
    ).rejects.toThrow('error_date_past');
    await expect(completeIntake(world.nele, world.hood, id, intake({}, 7))).rejects.toThrow(
      'error_changed_meanwhile',
    );
    expect(
      await world.db
        .select()
        .from(post)
        .where(and(eq(post.neighbourhoodId, world.hood.id))),
    ).toEqual([]);
  });

  it('stays whole or not at all', async () => {
    const world = await makeWorld(database.db);
    const id = await started(world);
    await expectAllOrNothing(world.nele, (ctx) => completeIntake(ctx, world.hood, id, intake()));
  });
});
