import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CATEGORY_MOST,
  KIND_MOST,
  type Proposable,
  propose,
  whyWaits,
} from '#app/features/sheets/propose.ts';
import { CATEGORIES, KINDS, SHEET_DEFAULT, SHEET_MAX } from '#db/vocabulary.ts';

const day = (nth: number) => new Date(Date.UTC(2026, 10, 1 + nth));
let made = 0;
const post = (changes: Partial<Proposable> = {}): Proposable => {
  made += 1;
  return {
    code: String(1000 + made),
    authorId: `author-${made}`,
    kind: KINDS[made % 3] ?? 'offer',
    category: CATEGORIES[made % CATEGORIES.length] ?? 'other',
    publishedAt: day(made % 20),
    answered: false,
    lastWeek: false,
    ...changes,
  };
};
const posts = (count: number, changes: Partial<Proposable> = {}) =>
  Array.from({ length: count }, () => post(changes));
const codes = (some: Proposable[]) => some.map(({ code }) => code);

describe('a proposal', () => {
  it('takes ten, those that wait longest first', () => {
    const old = post({ publishedAt: day(-30) });
    const proposed = propose([...posts(14), old]);
    expect(proposed).toHaveLength(SHEET_DEFAULT);
    expect(proposed[0]).toBe(old);
  });

  it('puts what nobody answered before what somebody did', () => {
    const answered = post({ answered: true, publishedAt: day(-30) });
    expect(propose([answered, ...posts(10)])).not.toContain(answered);
    expect(propose([answered, ...posts(9)])).toContain(answered);
  });

  it('takes nobody twice, whatever room there is', () => {
    const [first, second] = [day(1), day(2)].map((publishedAt) =>
      post({ authorId: 'nora', publishedAt }),
    );
    if (!first || !second) throw new Error('no posts');
    for (const others of [0, 3, 12]) {
      const proposed = propose([second, first, ...posts(others, { publishedAt: day(5) })]);
      expect(proposed).toContain(first);
      expect(proposed).not.toContain(second);
      expect(whyWaits(second, proposed)).toBe('twice_author');
    }
    // Nor beside what stands on it by the worker's hand.
    expect(propose([second], [first])).toEqual([]);
    expect(propose([second, post({ authorId: 'nora' })], posts(2))).toEqual([second]);
  });

  it('puts last week’s after what was not on it', () => {
    const again = posts(4, { lastWeek: true, publishedAt: day(-30) });
    const fresh = posts(8);
    const proposed = propose([...again, ...fresh]);
    expect(proposed.slice(0, 8).every((one) => fresh.includes(one))).toBe(true);
    expect(proposed).toHaveLength(10);
  });

  it('mixes kinds and categories while there are others', () => {
    const lifts = posts(8, { kind: 'request', category: 'lift', publishedAt: day(-30) });
    const others = CATEGORIES.slice(0, 8).map((category) => post({ kind: 'offer', category }));
    const proposed = propose([...lifts, ...others]);
    expect(proposed.filter((one) => lifts.includes(one))).toHaveLength(CATEGORY_MOST + 3);
    expect(propose(lifts)).toHaveLength(8);
  });

  it('leaves what the worker put on, and fills up beside it', () => {
    const standing = posts(4, { kind: 'offer', category: 'coffee', authorId: 'nora' });
    const more = propose(posts(9), standing);
    expect(more).toHaveLength(6);
  });

  it('says why a post waits', () => {
    const sheet = posts(10);
    const [first = post()] = sheet;
    expect(whyWaits(post({ authorId: first.authorId }), sheet)).toBe('twice_author');
    expect(whyWaits(post({ lastWeek: true }), sheet)).toBe('last_week');
    const again = posts(10, { lastWeek: true, category: 'lift', kind: 'request' });
    const alike = post({ lastWeek: true, category: 'lift', kind: 'request' });
    expect(whyWaits(alike, again)).toBe('kind_many');
    expect(whyWaits(alike, again.slice(1))).toBe('room');
    expect(whyWaits(alike, [...again.slice(1), post()])).toBe('last_week');
    expect(whyWaits(post(), sheet.slice(1))).toBe('room');
    expect(whyWaits(post(), sheet.slice(1), false)).toBe('no_room');
    expect(whyWaits(post(), [...sheet, ...posts(4)])).toBe('full');
    const lifts = posts(10, { category: 'lift', kind: 'request' });
    expect(whyWaits(post({ category: 'lift', kind: 'request' }), lifts)).toBe('kind_many');
    expect(whyWaits(post({ category: 'lift', kind: 'offer' }), lifts)).toBe('category_many');
    const other = { category: 'dog', kind: 'offer' } as const;
    expect(whyWaits(post({ ...other, answered: true }), lifts)).toBe('answered');
    expect(whyWaits(post({ ...other, publishedAt: day(100) }), lifts)).toBe('older');
    expect(whyWaits(post({ ...other, publishedAt: day(-100) }), lifts)).toBe('ten');
  });
});

const anyPost = fc.record({
  code: fc.stringMatching(/^\d{4}$/),
  authorId: fc.constantFrom(...'abcdefghijkl'),
  kind: fc.constantFrom(...KINDS),
  category: fc.constantFrom(...CATEGORIES.slice(0, 6)),
  publishedAt: fc.integer({ min: 0, max: 30 }).map(day),
  answered: fc.boolean(),
  lastWeek: fc.boolean(),
});
const anyPosts = fc.uniqueArray(anyPost, { selector: ({ code }) => code, maxLength: 24 });

describe('whatever was published', () => {
  it('the proposal is as full as it can be with one of each neighbour, and each rule holds', () => {
    fc.assert(
      fc.property(anyPosts, (all) => {
        const proposed = propose(all);
        const authors = proposed.map(({ authorId }) => authorId);
        expect(new Set(authors).size).toBe(authors.length);
        const neighbours = new Set(all.map(({ authorId }) => authorId)).size;
        expect(proposed).toHaveLength(Math.min(neighbours, SHEET_DEFAULT));
        const waiting = all.filter((one) => !proposed.includes(one));
        const fresh = waiting.filter(
          ({ authorId, lastWeek }) => !authors.includes(authorId) && !lastWeek,
        );
        if (fresh.length > 0) expect(proposed.some(({ lastWeek }) => lastWeek)).toBe(false);
        // One more of a kind than half means that no other that was as welcome waits.
        for (const kind of KINDS) {
          const many = proposed.filter((one) => one.kind === kind).length > KIND_MOST;
          const other = fresh.filter(
            (one) =>
              one.kind !== kind &&
              proposed.filter(({ category }) => category === one.category).length < CATEGORY_MOST &&
              proposed.filter((on) => on.kind === one.kind).length < KIND_MOST,
          );
          if (many) expect(other).toEqual([]);
        }
      }),
    );
  });

  it('beside what stands on it by hand, somebody’s twice or not, it adds nobody who is on it', () => {
    fc.assert(
      fc.property(anyPosts, fc.integer({ min: 0, max: SHEET_MAX }), (all, size) => {
        const [standing, waiting] = [all.slice(0, size), all.slice(size)];
        const there = new Set(standing.map(({ authorId }) => authorId));
        const added = propose(waiting, standing).map(({ authorId }) => authorId);
        expect(added.filter((author) => there.has(author))).toEqual([]);
        expect(new Set(added).size).toBe(added.length);
        const others = waiting.filter(({ authorId }) => !there.has(authorId));
        const free = new Set(others.map(({ authorId }) => authorId)).size;
        expect(added).toHaveLength(Math.min(free, Math.max(0, SHEET_DEFAULT - standing.length)));
      }),
    );
  });

  it('what nothing else keeps off a proposal is newer than all that is on it', () => {
    fc.assert(
      fc.property(anyPosts, (all) => {
        const proposed = propose(all);
        const waiting = all.filter((one) => !proposed.includes(one));
        expect(waiting.map((one) => whyWaits(one, proposed))).not.toContain('ten');
      }),
    );
  });

  it('the same posts in another order give the same proposal', () => {
    const shuffled = anyPosts.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(codes(propose(other))).toEqual(codes(propose(all)));
      }),
    );
  });

  it('every post that waits has one reason, and “room” only where there is some', () => {
    fc.assert(
      fc.property(anyPosts, fc.integer({ min: 0, max: SHEET_MAX }), (all, size) => {
        const sheet = all.slice(0, size);
        for (const one of all.slice(size))
          expect(whyWaits(one, sheet) === 'room').toBe(
            sheet.length < SHEET_DEFAULT &&
              !(one.lastWeek && sheet.some(({ lastWeek }) => !lastWeek)) &&
              !sheet.some(({ authorId }) => authorId === one.authorId),
          );
      }),
    );
  });
});
