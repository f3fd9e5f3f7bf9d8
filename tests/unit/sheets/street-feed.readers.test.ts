import { describe, expect, it } from 'vitest';
import { withdrawConsent } from '#app/features/posts/withdraw-consent.server.ts';
import { streetFeed } from '#app/features/sheets/street-feed.server.tsx';
import { post } from '#db/schema.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addSheet } from '#tests/support/followed.ts';
import { missingReaders, readByNewsboat } from '#tests/support/readers.ts';
import {
  anytime,
  DAY,
  makeWorld,
  published,
  submission,
  type World,
} from '#tests/support/world.ts';

const database = testDatabase();
const absent = missingReaders.includes('newsboat');
const said = absent ? ' (skipped: no newsboat)' : '';
const ORIGIN = 'https://burenblad.test';

const read = async (world: World) =>
  readByNewsboat(await streetFeed(world.visitor, world.hood, ORIGIN));

describe.skipIf(absent)(`newsboat reads the feed of a street${said}`, () => {
  it('without anything in it', async () => {
    expect(await read(await makeWorld(database.db))).toEqual({
      feed: 'Burenblad Rechteroever, Aalst',
      items: [],
    });
  });

  it('with posts and sheets, each with its address and its time', async () => {
    const world = await makeWorld(database.db);
    const { code } = await published(world);
    const { now } = world.visitor;
    await addSheet(world, { publishedAt: new Date(now.getTime() + 60_000) });
    const { items } = await read(world);
    expect(items).toMatchObject([
      {
        title: 'Blad 12: ma 23 tot zo 29 november 2026',
        url: `${ORIGIN}/rechteroever/sheets/12`,
        pubDate: now.getTime() / 1000 + 60,
      },
      { title: 'Rit naar de dokter', url: `${ORIGIN}/rechteroever/${code}` },
    ]);
    expect(items[1]?.content).toContain(`Ik zoek hulp. Nummer ${[...code].join(' ')}. Bel Nele`);
    expect(new Set(items.map(({ guid }) => guid)).size).toBe(2);
  });

  it('once more without a name that was taken back, as the same item', async () => {
    const world = await makeWorld(database.db);
    const name = { scope: 'name', wording: 'Mijn voornaam mag erbij.', language: 'nl' } as const;
    const { id } = await published(world, { consents: [...submission().consents, name] });
    const before = await streetFeed(world.visitor, world.hood, ORIGIN);
    expect(before).toContain('Van Maria');
    const later = { ...world.nele, now: new Date(world.nele.now.getTime() + DAY) };
    await withdrawConsent(later, id, 'name');
    const after = await streetFeed(world.visitor, world.hood, ORIGIN);
    const { items } = readByNewsboat(before, after);
    expect(items).toHaveLength(1);
    expect(items[0]?.content).not.toContain('Maria');
  });

  it('with hostile words as words', async () => {
    const world = await makeWorld(database.db);
    await published(world, anytime);
    const title = '<script>alert(1)</script> & ]]> "x" شاي \u{1F35E}';
    const text = `]]></content><b onload='x'>\u0001\u0008\uFFFE &#0;`;
    await world.db.update(post).set({ title, text, language: 'ar' });
    const { items } = await read(world);
    expect(items.map((one) => one.title)).toEqual([title]);
    expect(items[0]?.content).toContain(
      '<p lang="ar" dir="rtl">]]&gt;&lt;/content&gt;&lt;b onload=&#x27;x&#x27;&gt; &amp;#0;</p>',
    );
  });
});
