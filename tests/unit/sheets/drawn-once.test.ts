import { describe, expect, test } from 'vitest';
import { drawnOnce } from '#app/features/sheets/drawn-once.server.ts';
import { Busy } from '#app/lib/errors.ts';

/** A drawing program that is told when each picture is ready, and remembers what it was asked for. */
const easel = (most: { kept: number; waiting: number }) => {
  const drawn: string[] = [];
  const ready: ((fails?: boolean) => void)[] = [];
  const draw = (page: string) => {
    drawn.push(page);
    return new Promise<string>((resolve, reject) => {
      ready.push((fails) => (fails ? reject(new Error(page)) : resolve(`picture of ${page}`)));
    });
  };
  const pictureOf = drawnOnce(draw, most);
  const ask = (page: string) => pictureOf(page, page);
  /** Finishes what is on the easel. */
  const finish = async (fails = false) => {
    while (ready.length === 0) await new Promise(setImmediate);
    ready.shift()?.(fails);
    await new Promise(setImmediate);
  };
  return { drawn, ask, finish };
};

describe('a picture', () => {
  test('is drawn once for a crowd, and not again for who comes later', async () => {
    const { drawn, ask, finish } = easel({ kept: 3, waiting: 3 });
    const crowd = Array.from({ length: 20 }, () => ask('a'));
    await finish();
    expect(new Set(await Promise.all(crowd))).toEqual(new Set(['picture of a']));
    expect(await ask('a')).toBe('picture of a');
    expect(drawn).toEqual(['a']);
  });

  test('waits for its turn: one is drawn at a time', async () => {
    const { drawn, ask, finish } = easel({ kept: 3, waiting: 3 });
    const [a, b] = [ask('a'), ask('b')];
    await new Promise(setImmediate);
    expect(drawn).toEqual(['a']);
    await finish();
    expect(await a).toBe('picture of a');
    expect(drawn).toEqual(['a', 'b']);
    await finish();
    expect(await b).toBe('picture of b');
  });

  test('is refused where too many wait, but for one that comes anyway or is there', async () => {
    const { drawn, ask, finish } = easel({ kept: 3, waiting: 2 });
    const first = ask('a');
    await finish();
    await first;
    const crowd = [ask('b'), ask('c')];
    await expect(ask('d')).rejects.toThrow(Busy);
    crowd.push(ask('c'));
    expect(await ask('a')).toBe('picture of a');
    await finish();
    // One is done: there is room for another.
    crowd.push(ask('d'));
    await expect(ask('e')).rejects.toThrow(Busy);
    await finish();
    await finish();
    expect((await Promise.all(crowd)).map((one) => one.at(-1))).toEqual(['b', 'c', 'c', 'd']);
    expect(drawn).toEqual(['a', 'b', 'c', 'd']);
  });

  test('is let go when it is the one asked for longest ago, never while it is drawn', async () => {
    const { drawn, ask, finish } = easel({ kept: 2, waiting: 9 });
    const slow = ask('slow');
    const rest = ['a', 'b'].map(ask);
    for (let nth = 0; nth < 3; nth++) await finish();
    await Promise.all([slow, ...rest]);
    // 'slow' made place for 'b'; 'a' is asked for again, so that 'b' makes place for 'c'.
    await ask('a');
    const c = ask('c');
    await finish();
    await c;
    await Promise.all([ask('a'), ask('c')]);
    expect(drawn).toEqual(['slow', 'a', 'b', 'c']);
    const full = ['d', 'e', 'f'].map(ask);
    const same = ['d', 'e', 'f'].map(ask);
    for (let nth = 0; nth < 3; nth++) await finish();
    expect(await Promise.all(same)).toEqual(await Promise.all(full));
    expect(drawn).toEqual(['slow', 'a', 'b', 'c', 'd', 'e', 'f']);
  });

  test('that failed tells all who asked, holds nobody up, and is drawn anew', async () => {
    const { drawn, ask, finish } = easel({ kept: 3, waiting: 2 });
    const all = Promise.allSettled([ask('a'), ask('a'), ask('b')]);
    await finish(true);
    await finish();
    expect((await all).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
    const again = ask('a');
    await finish();
    expect(await again).toBe('picture of a');
    expect(drawn).toEqual(['a', 'b', 'a']);
  });
});
