import { spawnSync } from 'node:child_process';
import { parseFeed } from '@rowanmanning/feed-parser';
import { describe, expect, it } from 'vitest';
import { withdrawPost } from '#app/features/posts/withdraw.server.ts';
import { withdrawConsent } from '#app/features/posts/withdraw-consent.server.ts';
import { streetFeed } from '#app/features/sheets/street-feed.server.tsx';
import { has } from '#app/server/launch/tools.mjs';
import { post } from '#db/schema.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addSheet } from '#tests/support/followed.ts';
import {
  anytime,
  authorOf,
  DAY,
  makeWorld,
  published,
  submission,
  submitted,
  type World,
} from '#tests/support/world.ts';

const database = testDatabase();
const ORIGIN = 'https://burenblad.test';

/** The feed as somebody else's reader sees it. */
const read = async (world: World, changes: Partial<World['visitor']> = {}) => {
  const text = await streetFeed({ ...world.visitor, ...changes }, world.hood, ORIGIN);
  return { text, feed: parseFeed(text) };
};

describe('the feed of a street', () => {
  it('tells of each post what its page tells, and nothing of who wrote it', async () => {
    const world = await makeWorld(database.db);
    const { code } = await published(world);
    await submitted(world, { title: 'Nog niet gelezen' });
    const { text, feed } = await read(world);
    expect(feed.meta).toEqual({ type: 'atom', version: '1.0' });
    expect([feed.language, feed.title]).toEqual(['nl', 'Burenblad Rechteroever, Aalst']);
    expect([feed.url, feed.self]).toEqual([
      `${ORIGIN}/rechteroever`,
      `${ORIGIN}/rechteroever/feed.xml?lang=nl`,
    ]);
    expect(feed.items).toHaveLength(1);
    const [item] = feed.items;
    expect([item?.title, item?.url]).toEqual([
      'Rit naar de dokter',
      `${ORIGIN}/rechteroever/${code}`,
    ]);
    expect(item?.content).toContain('<p lang="nl" dir="ltr">Donderdag om 10 uur. Heen en terug.');
    expect(item?.content).toContain(`Ik zoek hulp. Nummer ${[...code].join(' ')}. Bel Nele: 053`);
    expect(item?.categories).toEqual([{ label: 'Ik zoek hulp', term: 'request', url: null }]);
    expect(text).not.toMatch(/Maria|470|id-0|Nog niet/);
  });

  it('says the first name while its author agrees', async () => {
    const world = await makeWorld(database.db);
    const { consents } = submission();
    const name = { scope: 'name', wording: 'Mijn voornaam mag erbij.', language: 'nl' } as const;
    const one = await published(world, { consents: [...consents, name] });
    expect((await read(world)).text).toContain('Van Maria');
    await withdrawConsent(authorOf(world, one), one.id, 'name');
    expect((await read(world)).text).not.toContain('Maria');
    await withdrawPost(world.nele, one.id);
    expect((await read(world)).feed.items).toEqual([]);
  });

  it('is the same whenever it is asked for, and speaks the reader’s language', async () => {
    const world = await makeWorld(database.db);
    await published(world);
    const { text, feed } = await read(world);
    const later = new Date(world.visitor.now.getTime() + DAY);
    expect((await read(world, { now: later })).text).toBe(text);
    expect(feed.updated).toEqual(world.visitor.now);
    const french = (await read(world, { locale: 'fr' })).feed;
    expect([french.language, french.items[0]?.id]).toEqual(['fr', feed.items[0]?.id]);
    expect(french.items[0]?.categories[0]?.label).toBe('Je cherche');
  });

  it('holds the thirty newest, and those sheets that hold', async () => {
    const world = await makeWorld(database.db);
    for (let nth = 0; nth < 32; nth++)
      await published(
        world,
        { ...anytime, title: `Bericht ${nth}` },
        new Date(world.visitor.now.getTime() + nth * 1000),
      );
    await addSheet(world, { publishedAt: new Date(world.visitor.now.getTime() + DAY) });
    const [sheet, ...posts] = (await read(world)).feed.items;
    expect(posts.map(({ title }) => title).slice(0, 2)).toEqual(['Bericht 31', 'Bericht 30']);
    expect(posts).toHaveLength(30);
    expect(sheet?.title).toBe('Blad 12: ma 23 tot zo 29 november 2026');
    expect(sheet?.url).toBe(`${ORIGIN}/rechteroever/sheets/12`);
    expect(sheet?.id).toBe('tag:burenblad.test,2026:rechteroever/sheets/12');
    expect(sheet?.categories).toEqual([{ label: 'Blad', term: 'sheet', url: null }]);
    expect(sheet?.image?.url ?? sheet?.media[0]?.url).toBe(`${sheet?.url}/picture.png`);
    expect(new Set(posts.map(({ id }) => id)).size).toBe(30);
  });

  it('leaves out a sheet that was withdrawn', async () => {
    const world = await makeWorld(database.db);
    const { now } = world.visitor;
    await addSheet(world, { status: 'withdrawn', withdrawnAt: now, withdrawnReason: 'fout' });
    const { feed } = await read(world);
    expect([feed.items, feed.updated]).toEqual([[], now]);
  });

  const unread = has('xmllint') ? '' : ' (not read: no xmllint)';
  it(`keeps hostile words words, in XML that holds${unread}`, async () => {
    const world = await makeWorld(database.db);
    await published(world);
    const title = '<script>alert(1)</script> & ]]> "x" ]]>';
    const text = `]]></content><b onload='x'>\u0001\u0008\uFFFE &#0; شاي ${'\u{1F35E}'}`;
    await world.db.update(post).set({ title, text, language: 'ar' });
    const { text: xml, feed } = await read(world);
    expect(feed.items).toHaveLength(1);
    expect(feed.items[0]?.title).toBe(title);
    // As HTML within CDATA: this reader takes one more layer off than there is.
    expect(xml).toContain(
      '<p lang="ar" dir="rtl">]]&gt;&lt;/content&gt;&lt;b onload=&#x27;x&#x27;',
    );
    expect(xml).toContain('&amp;#0; شاي \u{1F35E}');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be left
    expect(xml).not.toMatch(/[\u0000-\u0008\uFFFE]|<script|<b /);
    if (unread) return;
    const { status, stderr } = spawnSync('xmllint', ['--noout', '-'], { input: xml });
    expect([status, String(stderr)]).toEqual([0, '']);
  });
});
