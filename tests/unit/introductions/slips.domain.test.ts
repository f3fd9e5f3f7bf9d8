import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { todayPage } from '#app/features/desk/today-page.server.ts';
import { respond } from '#app/features/introductions/respond.server.ts';
import { responsesFacts } from '#app/features/introductions/responses-facts.server.ts';
import { enterSlip, likelyOf } from '#app/features/introductions/slips/enter.server.ts';
import { type Slip, slipDraftSchema, slipSchema } from '#app/features/introductions/slips/form.ts';
import { findNumber } from '#app/features/introductions/slips/number.server.ts';
import { findPile, findSlip, listPile } from '#app/features/introductions/slips/queries.server.ts';
import { shredSlips } from '#app/features/introductions/slips/shred.server.ts';
import { withCheckDigit } from '#app/features/posts/code.ts';
import { completeIntake } from '#app/features/posts/intake/complete.server.ts';
import { findDraft, listOpenDrafts } from '#app/features/posts/intake/drafts.server.ts';
import { intakeSchema } from '#app/features/posts/intake/form.ts';
import { withdrawPost } from '#app/features/posts/withdraw.server.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { CAST_NOW } from '#db/cast.ts';
import { auditLog, intakeDraft, person, response, slip } from '#db/schema.ts';
import { everything, testDatabase } from '#tests/support/database.ts';
import {
  authorOf,
  counted,
  DAY,
  expectAllOrNothing,
  makeWorld,
  published,
  submitted,
  type World,
} from '#tests/support/world.ts';

const database = testDatabase();
const nextKey = counted('secret-of-a-slip-that-is-typed-in');
const KEVIN = { firstName: 'Kevin', phone: '0471 22 33 44' };

/** What the screen sends, through its own schema. */
const card = (typed: Record<string, string>): Slip =>
  slipSchema.parse({ key: nextKey(), ...typed });

/** What it sends where the worker keeps it to finish later. */
const kept = (typed: Record<string, string>): Slip =>
  slipDraftSchema.parse({ key: nextKey(), ...typed });

const scene = async () => {
  const world = await makeWorld(database.db);
  return { world, hood: world.hood, post: await published(world) };
};
const words = (world: World, now = CAST_NOW) =>
  enterSlip({ ...world.nele, now }, world.hood, card({ words: 'Ik brei graag.' }));
const refusal = async (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => (error instanceof Conflict ? error.code : String(error)),
  );

describe('a card with a number', () => {
  it('is an answer on paper, with its words, and takes the next number of its neighbourhood', async () => {
    const { world, post } = await scene();
    const typed = { ...KEVIN, help: 'on', words: 'Liefst na 17 u.' };
    const entered = await enterSlip(
      world.nele,
      world.hood,
      card({ code: [...post.code].join(' '), ...typed }),
    );
    expect(entered).toEqual({ number: 1 });
    const [answer] = await world.db.select().from(response);
    const note = 'Liefst na 17 u.\nAangekruist: Ik wil helpen.';
    expect(answer).toMatchObject({ postId: post.id, route: 'paper', note });
    expect(await findSlip(world.nele, world.hood.id, 1)).toMatchObject({
      postId: post.id,
      draftId: null,
    });
    expect(await words(world)).toEqual({ number: 2 });
    const elsewhere = await enterSlip(world.leila, world.otherHood, card({ words: 'Je brode.' }));
    expect(elsewhere).toEqual({ number: 1 });
  });

  it.each([
    [{ seek: 'on' }, 'Aangekruist: Ik zoek hulp.'],
    [{ help: 'on', seek: 'on' }, 'Aangekruist: Ik wil helpen. Ik zoek hulp.'],
    [{ words: 'Bel laat.' }, 'Bel laat.'],
    [{}, null],
  ])('keeps what is ticked on it, fitting or not: %o', async (typed, note) => {
    const { world, hood, post } = await scene();
    await enterSlip(world.nele, hood, card({ code: post.code, ...KEVIN, ...typed }));
    expect(await world.db.select().from(response)).toMatchObject([{ note }]);
    // As the desk reads it with the answer.
    const { lines } = await responsesFacts(world.nele, hood, post.id, '');
    expect(lines.map((one) => one.note)).toEqual([note]);
  });

  it('is of the neighbour whom the desk knows by that number', async () => {
    const { world, post } = await scene();
    const adil = {
      firstName: 'Adil',
      phone: '+32472334455',
      email: null,
      channel: 'phone',
    } as const;
    const { authorId } = await submitted(world, { contact: adil });
    const typed = { code: post.code, firstName: 'adil', phone: '0472/33.44.55' };
    await enterSlip(world.nele, world.hood, card(typed));
    expect(await world.db.select().from(response)).toMatchObject([{ personId: authorId }]);
  });

  it('is caught where two digits were swapped, or no post ever had the number', async () => {
    const { world, post } = await scene();
    const [a = '', b = '', ...rest] = post.code;
    const swapped = a === b ? `${a}${b}${rest.reverse().join('')}` : [b, a, ...rest].join('');
    const typed = slipSchema.safeParse({ key: nextKey(), code: swapped, ...KEVIN });
    expect(typed.error?.issues).toMatchObject([{ path: ['code'], message: 'error_code_wrong' }]);
    const free = ['900', '901'].map(withCheckDigit).find((code) => code !== post.code) ?? '';
    const entered = enterSlip(world.nele, world.hood, card({ code: free, ...KEVIN }));
    expect(await refusal(entered)).toBe('error_code_wrong');
    const unread = await submitted(world);
    const early = enterSlip(world.nele, world.hood, card({ code: unread.code, ...KEVIN }));
    expect(await refusal(early)).toBe('error_code_wrong');
    expect(await world.db.select().from(slip)).toEqual([]);
  });

  it('typed in twice is refused; the form sent twice is one', async () => {
    const { world, post } = await scene();
    const once = card({ code: post.code, ...KEVIN });
    expect(await enterSlip(world.nele, world.hood, once)).toEqual({ number: 1 });
    expect(await enterSlip(world.nele, world.hood, once)).toEqual({ number: 1 });
    const again = enterSlip(world.nele, world.hood, card({ code: post.code, ...KEVIN }));
    expect(await refusal(again)).toBe('error_slip_known');
    expect(await world.db.select().from(slip)).toHaveLength(1);
    expect(await world.db.select().from(response)).toHaveLength(1);
  });

  it('changed before it is sent again is not taken for the same, and changes nothing', async () => {
    const { world, hood, post } = await scene();
    const key = nextKey();
    const typed = { key, code: post.code, ...KEVIN, words: 'Ik brei graag.' };
    await enterSlip(world.nele, hood, card(typed));
    const before = await everything(world.db);
    const others = [
      card({ ...typed, words: 'Ik zoek een zaag.' }),
      card({ ...typed, help: 'on' }),
      card({ ...typed, phone: '0471 22 33 45' }),
      card({ ...typed, firstName: 'Kelly' }),
      card({ key, words: typed.words, ...KEVIN }),
      kept(typed),
    ];
    for (const other of others) {
      expect(await refusal(enterSlip(world.nele, hood, other))).toBe('error_slip_sent');
      // Nobody is asked about somebody who is not written down.
      expect(await likelyOf(world.nele, hood, other)).toEqual([]);
    }
    expect(await everything(world.db)).toEqual(before);
    // Sent once more as it was, be it written with other spaces, it is the one that is there.
    const same = card({ ...typed, firstName: ' Kevin ', phone: '+32 471 22.33.44' });
    expect(await enterSlip(world.nele, hood, same)).toEqual({ number: 1 });
    // One that was entered before there was anything to compare with is taken for the same.
    await world.db.update(slip).set({ sentHash: null });
    expect(await enterSlip(world.nele, hood, others[0] as Slip)).toEqual({ number: 1 });
  });

  it('is known as sent after its draft was gone on with', async () => {
    const { world, hood } = await scene();
    const once = card({ words: 'Ik brei graag.' });
    await enterSlip(world.nele, hood, once);
    await world.db.update(intakeDraft).set({ fields: { text: 'Ik brei heel graag.' } });
    expect(await enterSlip(world.nele, hood, once)).toEqual({ number: 1 });
  });

  it('is no answer to one’s own post, and none to a post that closed meanwhile', async () => {
    const { world, post } = await scene();
    const maria = card({ code: post.code, firstName: 'Maria', phone: '0470 12 34 56' });
    expect(await refusal(enterSlip(world.nele, world.hood, maria))).toBe('error_slip_own');
    await withdrawPost(authorOf(world, post), post.id);
    const late = { code: post.code, ...KEVIN, help: 'on' };
    expect(await refusal(enterSlip(world.nele, world.hood, card(late)))).toBe('error_slip_gone');
    expect(await world.db.select().from(person)).toHaveLength(1);

    // Kept all the same: it tells what it is about.
    await enterSlip(world.nele, world.hood, kept(late));
    const [draft] = await listOpenDrafts(world.nele, world.hood.id);
    const { fields } = await findDraft(world.nele, world.hood.id, draft?.id ?? '');
    expect(fields).toEqual({
      ...KEVIN,
      route: 'paper',
      kind: 'offer',
      category: 'lift',
      code: post.code,
    });
  });
});

describe('a card without a number', () => {
  it('is a draft of its words, on today’s list, and becomes a post that came on paper', async () => {
    const { world, hood } = await scene();
    const typed = { seek: 'on', ...KEVIN, words: 'Wie leert me fietsen?' };
    await enterSlip(world.nele, hood, card(typed));
    const { lines } = await todayPage(world.nele, hood);
    const what = 'Kaartje 1 · Wie leert me fietsen?';
    expect(lines).toContainEqual(expect.objectContaining({ what, next: 'Maak af' }));
    const [open] = await listOpenDrafts(world.nele, hood.id);
    const draft = await findDraft(world.nele, hood.id, open?.id ?? '');
    expect(draft.fields).toMatchObject({ route: 'paper', kind: 'request', text: typed.words });
    const form = new FormData();
    const rest = { category: 'cycling', title: 'Leren fietsen', when: 'any', language: 'nl' };
    for (const [name, value] of Object.entries({ ...draft.fields, ...rest, site: 'on' }))
      form.set(name, value);
    form.set('version', String(draft.version));
    const post = await completeIntake(
      world.nele,
      hood,
      draft.id,
      intakeSchema(form).parse(Object.fromEntries(form)),
    );
    expect(post).toMatchObject({ route: 'paper', text: typed.words, kind: 'request' });
  });

  it('is of no kind where both are ticked', async () => {
    const { world, hood } = await scene();
    await enterSlip(world.nele, hood, card({ help: 'on', seek: 'on', words: 'Ik brei.' }));
    const [open] = await listOpenDrafts(world.nele, hood.id);
    const { fields } = await findDraft(world.nele, hood.id, open?.id ?? '');
    expect(fields).toMatchObject({ text: 'Ik brei.' });
    expect(fields).not.toHaveProperty('kind');
  });

  it('asks for a number or words', () => {
    const asks = (schema: typeof slipSchema | typeof slipDraftSchema, typed: object) => {
      const parsed = schema.safeParse({ key: nextKey(), ...typed });
      expect(parsed.error?.issues.map(({ path }) => path[0])).toContain('code');
    };
    for (const typed of [{}, { help: 'on' }, KEVIN]) asks(slipSchema, typed);
    for (const typed of [{}, { help: 'on' }, { code: '3073' }]) asks(slipDraftSchema, typed);
  });

  it('keeps a number that is no number only where the worker says so', () => {
    const typed = { key: nextKey(), phone: '0471 twee', words: 'Bel mij.' };
    expect(slipSchema.safeParse(typed).error?.issues).toMatchObject([
      { path: ['phone'], message: 'error_phone_letters' },
    ]);
    expect(slipDraftSchema.parse(typed)).toMatchObject({
      as: 'draft',
      phone: '0471 twee',
    });
  });
});

describe('entering', () => {
  it('is for its own desk, and all or nothing', async () => {
    const { world, hood, post } = await scene();
    const author = authorOf(world, post);
    const both: Record<string, string>[] = [{ code: post.code, ...KEVIN }, { words: 'Ik brei.' }];
    for (const ctx of [world.leila, world.visitor, author]) {
      for (const typed of both)
        await expect(enterSlip(ctx, hood, card(typed))).rejects.toThrow(NotFound);
      await expect(findNumber(ctx, hood.id, post.code)).rejects.toThrow(NotFound);
      await expect(listPile(ctx, hood.id)).rejects.toThrow(NotFound);
      await expect(findPile(ctx, hood)).rejects.toThrow(NotFound);
      await expect(findSlip(ctx, hood.id, 1)).rejects.toThrow(NotFound);
      await expect(shredSlips(ctx, hood.id, 1)).rejects.toThrow(NotFound);
    }
    const answer = card({ code: post.code, ...KEVIN });
    await expectAllOrNothing(world.nele, (ctx) => enterSlip(ctx, hood, answer));
    const draft = card({ words: 'Ik brei.' });
    await expectAllOrNothing(world.nele, (ctx) => enterSlip(ctx, hood, draft));
    await expectAllOrNothing(world.nele, (ctx) => shredSlips(ctx, hood.id, 2));
  });

  it('by two workers at once gives each card its own number', async () => {
    const { world, hood, post } = await scene();
    const other = { ...world.nele };
    const many = await Promise.all(
      ['Ann', 'Bea', 'Cis', 'Dré'].map((firstName, nth) =>
        enterSlip(
          nth % 2 ? other : world.nele,
          hood,
          card({ code: post.code, firstName, phone: `047122334${nth}` }),
        ),
      ),
    );
    expect(many.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4]);
  });

  it('leaves nothing of the neighbour in the slip’s own row', async () => {
    const { world, hood, post } = await scene();
    await enterSlip(world.nele, hood, card({ code: post.code, ...KEVIN, words: 'Ik kom graag.' }));
    const rows = JSON.stringify(await world.db.select().from(slip));
    expect(rows).not.toMatch(/Kevin|471|graag/);
    const log = await world.db.select().from(auditLog).where(eq(auditLog.act, 'slip.entered'));
    expect(log).toMatchObject([{ targetType: 'response', reason: null }]);
    // On the site or by phone it would have been the same answer.
    const { again } = await respond(world.nele, hood.slug, post.code, {
      who: { firstName: 'Kevin', phone: '+32471223344' },
      route: 'phone',
      key: nextKey(),
    });
    expect(again).toBe(true);
  });
});

describe('the pile', () => {
  it('goes through the shredder up to the number that was seen, once', async () => {
    const { world, hood } = await scene();
    for (const _ of [1, 2, 3]) await words(world);
    expect(await findPile(world.nele, hood)).toMatchObject({ from: 1, to: 3 });
    // One more is typed in while the page is open.
    await words(world);
    expect(await shredSlips(world.nele, hood.id, 3)).toBe(3);
    expect(await shredSlips(world.nele, hood.id, 3)).toBe(0);
    expect((await listPile(world.nele, hood.id)).map(({ number }) => number)).toEqual([4]);
    const log = await world.db.select().from(auditLog).where(eq(auditLog.act, 'slips.shredded'));
    expect(log).toMatchObject([{ reason: '1–3', neighbourhoodId: hood.id }]);
    // What was on the cards stays; numbers go on.
    expect(await world.db.select().from(intakeDraft)).toHaveLength(4);
    expect(await words(world)).toEqual({ number: 5 });
  });

  it('is on today’s list from the fifth day, and first of all from the seventh', async () => {
    const { world, hood } = await scene();
    await words(world);
    const on = async (days: number) => {
      const now = new Date(+CAST_NOW + days * DAY);
      const { lines, count } = await todayPage({ ...world.nele, now }, hood);
      expect(count).toBe(lines.length);
      return lines.findIndex(({ href }) => href.endsWith('/incoming-slips/pile'));
    };
    expect(await on(4)).toBe(-1);
    expect(await on(5)).toBeGreaterThanOrEqual(0);
    await words(world, new Date(+CAST_NOW + 3 * DAY));
    expect(await on(7)).toBe(0);
    const { lines } = await todayPage({ ...world.nele, now: new Date(+CAST_NOW + 7 * DAY) }, hood);
    expect(lines[0]).toMatchObject({ what: 'Kaartje 1', next: 'Te laat: versnipper nu' });
    await shredSlips(world.nele, hood.id, 2);
    expect(await on(7)).toBe(-1);
  });
});
