import { and, eq, isNull } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { askBoth } from '#app/features/introductions/ask.server.ts';
import { cancelIntroduction } from '#app/features/introductions/cancel.server.ts';
import { listIntroductionsDue } from '#app/features/introductions/due.server.ts';
import { openAftercare } from '#app/features/introductions/open-aftercare.server.ts';
import { proposeIntroduction } from '#app/features/introductions/propose.server.ts';
import {
  contactFor,
  findIntroduction,
  listSteps,
} from '#app/features/introductions/queries.server.ts';
import { recordOutcome } from '#app/features/introductions/record-outcome.server.ts';
import { recordYes } from '#app/features/introductions/record-yes.server.ts';
import { respond } from '#app/features/introductions/respond.server.ts';
import { settleAppointment } from '#app/features/introductions/settle-appointment.server.ts';
import { withdrawContactConsent } from '#app/features/introductions/withdraw-contact.server.ts';
import { recordPerson } from '#app/features/people/record-person.server.ts';
import type { Actor } from '#app/lib/ctx.ts';
import { type Conflict, Forbidden, NotFound } from '#app/lib/errors.ts';
import { CAST_NOW } from '#db/cast.ts';
import {
  call,
  callReason,
  consent,
  introduction,
  person,
  post as posts,
  response,
} from '#db/schema.ts';
import { testDatabase } from '#tests/support/database.ts';
import {
  anytime,
  counted,
  DAY,
  expectAllOrNothing,
  makeWorld,
  published,
  type World,
} from '#tests/support/world.ts';

const database = testDatabase();
const nextKey = counted('secret-of-an-answer-on-the-site');
const YES = {
  wording: 'Maria zegt ja: voornaam en telefoon mogen naar deze buur.',
  language: 'nl',
  route: 'phone',
} as const;

/** Maria's lift, Kevin's answer, and the proposal. */
const scene = async (changes = {}, mode: 'worker' | 'direct' = 'worker') => {
  const world = await makeWorld(database.db, { introductionMode: mode });
  const post = await published(world, changes);
  const { response: answer } = await respond(world.visitor, world.hood.slug, post.code, {
    who: { firstName: 'Kevin', phone: '+32471223344' },
    route: 'web',
    key: nextKey(),
  });
  const author = world.as({ type: 'author', postId: post.id });
  const kevin = world.as({ type: 'responder', responseId: answer.id });
  return { world, post, answer, author, kevin };
};

const proposed = async (changes = {}) => {
  const made = await scene(changes);
  const { world, post, answer } = made;
  const intro = await proposeIntroduction(world.nele, post.id, { responseId: answer.id });
  return { ...made, intro };
};

const asked = async (changes = {}) => {
  const made = await proposed(changes);
  return { ...made, intro: await askBoth(made.world.nele, made.intro.id, made.intro) };
};

const shared = async (changes = {}) => {
  const made = await asked(changes);
  await recordYes(made.world.nele, made.intro.id, 'author', YES);
  return { ...made, intro: await recordYes(made.world.nele, made.intro.id, 'other', YES) };
};

const openReasons = (
  world: World,
  kind:
    | 'introduction_ask'
    | 'introduction_shared'
    | 'introduction_appointed'
    | 'introduction_off'
    | 'aftercare',
) =>
  world.db
    .select({ personId: call.personId })
    .from(callReason)
    .innerJoin(call, eq(call.id, callReason.callId))
    .where(and(eq(callReason.kind, kind), isNull(callReason.doneAt)));

const current = async (world: World, id: string) => findIntroduction(world.nele, id);

describe('an introduction', () => {
  it('goes from proposal to outcome, each step a row', async () => {
    const { world, intro, post } = await asked();
    expect(await openReasons(world, 'introduction_ask')).toHaveLength(2);
    const one = await recordYes(world.nele, intro.id, 'author', YES);
    expect(one.state).toBe('asked');
    expect(await openReasons(world, 'introduction_ask')).toEqual([{ personId: one.otherId }]);
    const both = await recordYes(world.nele, intro.id, 'other', YES);
    expect(both).toMatchObject({ state: 'shared', sharedAt: CAST_NOW, aftercareOn: '2026-11-27' });
    expect(await openReasons(world, 'introduction_ask')).toHaveLength(0);
    expect(await openReasons(world, 'introduction_shared')).toHaveLength(2);
    const met = await settleAppointment(world.nele, intro.id, {
      date: '2026-11-26',
      time: '09:45',
      place: 'Bij Maria',
      version: both.version,
    });
    expect(met).toMatchObject({ state: 'appointed', aftercareOn: '2026-11-28' });
    expect(await listIntroductionsDue(world.nele, world.hood.id)).toEqual([]);
    const later = { ...world.nele, now: new Date(CAST_NOW.getTime() + 9 * DAY) };
    expect(await listIntroductionsDue(later, world.hood.id)).toMatchObject([
      { next: 'aftercare', authorName: 'Maria', otherName: 'Kevin' },
    ]);
    const done = await recordOutcome(later, intro.id, {
      outcome: 'again',
      note: 'Het was plezant.',
      closePost: false,
      version: met.version,
    });
    expect(done.state).toBe('happened');
    const steps = (await listSteps(world.nele, done)).map(({ step }) => step);
    expect(steps).toEqual([
      'proposed',
      'asked',
      ...['yes', 'yes', 'shared'],
      'appointed',
      'outcome_again',
    ]);
    const [after] = await world.db.select().from(posts).where(eq(posts.id, post.id));
    expect(after?.status).toBe('published');
  });

  it('takes the post away only on its author’s word', async () => {
    const { world, intro, post } = await shared(anytime);
    await recordOutcome(world.nele, intro.id, {
      outcome: 'once',
      note: null,
      closePost: true,
      version: intro.version,
    });
    const [after] = await world.db.select().from(posts).where(eq(posts.id, post.id));
    expect(after?.status).toBe('closed');
  });

  it('is made once for two people and a post, of a person the worker thought of too', async () => {
    const { world, post, intro } = await asked();
    const again = proposeIntroduction(world.nele, post.id, { personId: intro.otherId, why: [] });
    await expect(again).rejects.toMatchObject({ code: 'error_introduced_already' });
    await expect(
      proposeIntroduction(world.nele, post.id, { personId: intro.authorId, why: [] }),
    ).rejects.toMatchObject({ code: 'error_own_post' });
    const ahmed = await recordPerson(world.nele, world.hood.id, {
      firstName: 'Ahmed',
      phone: '+32473223344',
      email: null,
      channel: 'phone',
      language: 'fr',
    });
    const own = await proposeIntroduction(world.nele, post.id, {
      personId: ahmed.id,
      why: ['why_worker'],
    });
    expect(own).toMatchObject({ state: 'proposed', why: ['why_worker'], responseId: null });
  });

  it('introduces the next in the row after a favour that comes back, where neighbours do so directly', async () => {
    const { world, post, author, kevin } = await scene(anytime, 'direct');
    const next = await respond(world.visitor, world.hood.slug, post.code, {
      who: { firstName: 'Samira', phone: '+32472223344' },
      route: 'web',
      key: nextKey(),
    });
    const [first] = await world.db.select().from(introduction);
    await recordYes(author, first?.id ?? '', 'author', YES);
    const both = await recordYes(kevin, first?.id ?? '', 'other', YES);
    await recordOutcome(world.nele, both.id, {
      ...{ outcome: 'again', note: null, closePost: false, version: both.version },
    });
    const [, second] = await world.db.select().from(introduction).orderBy(introduction.createdAt);
    expect([first, second].map((one) => one?.otherId)).toContain(next.response.personId);
  });

  it('tells both when they meet, or the one who was not on the line', async () => {
    const { world, intro } = await shared();
    const when = { date: '2026-11-26', time: '09:45', place: null };
    const met = await settleAppointment(world.nele, intro.id, { ...when, version: intro.version });
    expect(await openReasons(world, 'introduction_appointed')).toHaveLength(2);
    // Settled anew with Kevin on the line: Maria alone is still to hear it.
    await settleAppointment(world.nele, intro.id, {
      ...when,
      time: '11:00',
      known: ['other'],
      version: met.version,
    });
    expect(await openReasons(world, 'introduction_appointed')).toEqual([
      { personId: intro.authorId },
    ]);
  });

  it('asks the other where one says yes before anybody was asked', async () => {
    const { world, intro } = await proposed();
    await recordYes(world.nele, intro.id, 'other', YES);
    expect(await openReasons(world, 'introduction_ask')).toEqual([{ personId: intro.authorId }]);
  });

  it('tells who answered when it ends before anybody was asked', async () => {
    const { world, intro } = await proposed();
    const input = { side: 'worker', reason: null, version: intro.version } as const;
    await cancelIntroduction(world.nele, intro.id, input);
    expect(await openReasons(world, 'introduction_off')).toEqual([{ personId: intro.otherId }]);
  });

  it('calls who was asked by e-mail, some days later, where the yes is said to the worker', async () => {
    const { world, intro } = await proposed();
    await world.db
      .update(person)
      .set({ channel: 'email', email: 'kevin@voorbeeld.be' })
      .where(eq(person.id, intro.otherId));
    await askBoth(world.nele, intro.id, intro);
    const due = await world.db
      .select({ at: call.notBefore })
      .from(call)
      .where(eq(call.personId, intro.otherId));
    expect(due).toEqual([{ at: new Date(CAST_NOW.getTime() + 2 * DAY) }]);
  });

  it('stops on a no: the other side hears it, and who waited can be introduced', async () => {
    const { world, intro } = await asked();
    const after = await cancelIntroduction(world.nele, intro.id, {
      side: 'author',
      reason: 'Heeft al een lift.',
      version: intro.version,
    });
    expect(after.state).toBe('cancelled');
    expect(await openReasons(world, 'introduction_ask')).toHaveLength(0);
    expect(await openReasons(world, 'introduction_off')).toEqual([{ personId: intro.otherId }]);
    await expect(recordYes(world.nele, intro.id, 'other', YES)).rejects.toMatchObject({
      code: 'error_introduction_over',
    });
  });

  it('lets the two say yes themselves where the neighbourhood chose so, and nowhere else', async () => {
    const worked = await asked();
    await expect(recordYes(worked.author, worked.intro.id, 'author', YES)).rejects.toThrow(
      Forbidden,
    );
  });

  it('shares contact directly after both own yeses', async () => {
    const { world, author, kevin } = await scene({}, 'direct');
    const [intro] = await world.db.select().from(introduction);
    const id = intro?.id ?? '';
    await expect(recordYes(kevin, id, 'author', YES)).rejects.toThrow(Forbidden);
    await recordYes(kevin, id, 'other', YES);
    const both = await recordYes(author, id, 'author', YES);
    expect(both.state).toBe('shared');
    expect(await contactFor(author, both)).toEqual({ firstName: 'Kevin', phone: '+32471223344' });
    expect(await contactFor(kevin, both)).toEqual({ firstName: 'Maria', phone: '+32470123456' });
    const rows = await world.db.select().from(consent).where(eq(consent.introductionId, id));
    expect(rows).toMatchObject([{ takenBy: null }, { takenBy: null }]);
  });
});

describe('the privacy of an introduction', () => {
  it('shows contact to nobody before both yeses, to the two after, to nobody after one withdrew', async () => {
    const { world, post, author, kevin, intro } = await asked();
    const sides = [author, kevin];
    const nobody = async () => {
      for (const ctx of sides)
        expect(await contactFor(ctx, await current(world, intro.id))).toBeNull();
    };
    await nobody();
    await recordYes(world.nele, intro.id, 'author', YES);
    await nobody();
    const both = await recordYes(world.nele, intro.id, 'other', YES);
    for (const ctx of sides) expect(await contactFor(ctx, both)).not.toBeNull();
    const strangers: Actor[] = [
      { type: 'visitor' },
      world.leila.actor,
      { type: 'author', postId: 'another' },
      { type: 'responder', responseId: 'another' },
      { type: 'neighbour', accountId: 'a', personId: 'b', neighbourhoodId: world.hood.id },
    ];
    for (const actor of strangers) {
      const ctx = world.as(actor);
      await expect(findIntroduction(ctx, intro.id)).rejects.toThrow(NotFound);
      expect(await contactFor(ctx, both)).toBeNull();
      expect(await contactFor(ctx, both, 'author')).toBeNull();
      await expect(recordYes(ctx, intro.id, 'author', YES)).rejects.toThrow(NotFound);
      await expect(listIntroductionsDue(ctx, world.hood.id)).rejects.toThrow(NotFound);
      await expect(proposeIntroduction(ctx, post.id, { personId: 'x', why: [] })).rejects.toThrow(
        NotFound,
      );
    }
    await withdrawContactConsent(author, intro.id, 'author');
    await nobody();
    expect((await current(world, intro.id)).state).toBe('cancelled');
    expect(await openReasons(world, 'introduction_off')).toEqual([{ personId: both.otherId }]);
  });

  it('hides the number again after it happened, too', async () => {
    const { world, kevin, author, intro } = await shared();
    await recordOutcome(world.nele, intro.id, {
      outcome: 'once',
      note: null,
      closePost: false,
      version: intro.version,
    });
    expect(await contactFor(author, await current(world, intro.id))).not.toBeNull();
    await withdrawContactConsent(kevin, intro.id, 'other');
    expect(await contactFor(author, await current(world, intro.id))).toBeNull();
    expect((await current(world, intro.id)).state).toBe('happened');
  });

  it('lets no side take back the other’s yes', async () => {
    const { intro, kevin, author } = await shared();
    await expect(withdrawContactConsent(kevin, intro.id, 'author')).rejects.toThrow(Forbidden);
    await expect(
      cancelIntroduction(author, intro.id, { side: 'other', reason: null }),
    ).rejects.toThrow(Forbidden);
  });
});

describe('races', () => {
  it('shares once when both say yes at once, and when one says it twice', async () => {
    const { world, intro } = await asked();
    await Promise.all([
      recordYes(world.nele, intro.id, 'author', YES),
      recordYes(world.nele, intro.id, 'other', YES),
      recordYes(world.nele, intro.id, 'other', YES),
    ]);
    const after = await current(world, intro.id);
    expect(after.state).toBe('shared');
    const steps = (await listSteps(world.nele, after)).map(({ step }) => step);
    expect(steps.filter((step) => step === 'shared')).toHaveLength(1);
    expect(
      await world.db.select().from(consent).where(eq(consent.introductionId, intro.id)),
    ).toHaveLength(2);
  });

  it('does not share when a yes was taken back between the two', async () => {
    const { world, kevin, author, intro } = await asked();
    await recordYes(world.nele, intro.id, 'author', YES);
    await withdrawContactConsent(author, intro.id, 'author');
    const after = await recordYes(world.nele, intro.id, 'other', YES);
    expect(after).toMatchObject({ state: 'asked', authorConsentId: null, sharedAt: null });
    expect(await contactFor(kevin, after)).toBeNull();
    // Asked again, the yes counts again.
    expect((await recordYes(world.nele, intro.id, 'author', YES)).state).toBe('shared');
  });

  it('lets one of two workers settle: the other hears that somebody was first', async () => {
    const { world, intro } = await shared();
    const input = { date: '2026-11-26', time: '09:45', place: null, version: intro.version };
    const both = await Promise.allSettled([
      settleAppointment(world.nele, intro.id, input),
      settleAppointment(world.nele, intro.id, { ...input, time: '11:00' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect((lost.reason as Conflict).code).toBe('error_changed_meanwhile');
  });

  it('introduces nobody to a post that just closed', async () => {
    const { world, post, answer } = await scene();
    await world.db
      .update(posts)
      .set({ status: 'closed', closeReason: 'withdrawn', closedAt: CAST_NOW })
      .where(eq(posts.id, post.id));
    await expect(
      proposeIntroduction(world.nele, post.id, { responseId: answer.id }),
    ).rejects.toMatchObject({ code: 'error_post_just_closed' });
    expect(await world.db.select().from(response)).toMatchObject([{ closedAt: null }]);
  });
});

describe('an appointment', () => {
  it.each([
    ['2026-11-19', '10:00', 'error_date_past'],
    ['2026-11-20', '00:30', 'error_date_past'],
    ['2028-01-01', '10:00', 'error_date_far'],
    // Clocks go from 2 to 3 that night.
    ['2027-03-28', '02:30', 'error_time_skipped'],
  ])('on %s at %s is refused', async (date, time, code) => {
    const { world, intro } = await shared();
    await expect(
      settleAppointment(world.nele, intro.id, { date, time, place: null, version: intro.version }),
    ).rejects.toMatchObject({ code });
  });

  it('needs both yeses', async () => {
    const { world, intro } = await asked();
    await expect(
      settleAppointment(world.nele, intro.id, {
        date: '2026-11-26',
        time: '10:00',
        place: null,
        version: intro.version,
      }),
    ).rejects.toMatchObject({ code: 'error_introduction_over' });
  });
});

describe('all or nothing', () => {
  it('holds for each verb', async () => {
    const { world, post, answer } = await scene();
    const { nele } = world;
    await expectAllOrNothing(nele, (ctx) =>
      proposeIntroduction(ctx, post.id, { responseId: answer.id }),
    );
    const [made] = await world.db.select().from(introduction);
    const id = made?.id ?? '';
    const version = async () => (await current(world, id)).version;
    const asking = await version();
    await expectAllOrNothing(nele, (ctx) => askBoth(ctx, id, { version: asking }));
    await expectAllOrNothing(nele, (ctx) => recordYes(ctx, id, 'author', YES));
    await expectAllOrNothing(nele, (ctx) => withdrawContactConsent(ctx, id, 'author'));
    await recordYes(nele, id, 'author', YES);
    await expectAllOrNothing(nele, (ctx) => recordYes(ctx, id, 'other', YES));
    const meeting = { date: '2026-11-26', time: '10:00', place: null, version: await version() };
    await expectAllOrNothing(nele, (ctx) => settleAppointment(ctx, id, meeting));
    await expectAllOrNothing(nele, (ctx) =>
      cancelIntroduction(ctx, id, { side: 'other', reason: 'Ziek.' }),
    );
  });
});

describe('openAftercare', () => {
  const clock = (world: World, days: number) =>
    world.as({ type: 'system' }, new Date(CAST_NOW.getTime() + days * DAY));

  it('asks both, once, when the day has come, and the outcome settles it', async () => {
    const { world, intro } = await shared();
    expect(await openAftercare(clock(world, 6))).toBe(0);
    expect(await openAftercare(clock(world, 7))).toBe(1);
    expect(await openAftercare(clock(world, 8))).toBe(0);
    expect(await openReasons(world, 'aftercare')).toHaveLength(2);
    await recordOutcome({ ...world.nele, now: clock(world, 8).now }, intro.id, {
      outcome: 'once',
      note: '',
      closePost: false,
      version: intro.version,
    });
    expect(await openReasons(world, 'aftercare')).toHaveLength(0);
  });

  it('is done by the clock only, and not for those who stopped', async () => {
    const { world, intro } = await shared();
    await expect(openAftercare(world.nele)).rejects.toThrow('forbidden');
    await withdrawContactConsent(world.nele, intro.id, 'author');
    expect(await openAftercare(clock(world, 9))).toBe(0);
  });

  it('stays whole or not at all', async () => {
    const { world } = await shared();
    await expectAllOrNothing(clock(world, 9), openAftercare);
  });
});
