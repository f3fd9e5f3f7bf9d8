import { describe, expect, it } from 'vitest';
import { correctPost } from '#app/features/posts/correct.server.ts';
import { addTranslation } from '#app/features/posts/translations/add.server.ts';
import { publishSheet } from '#app/features/sheets/publish.server.ts';
import { findSheet, listSheets } from '#app/features/sheets/queries.server.ts';
import { sheetFacts } from '#app/features/sheets/sheet-facts.server.ts';
import type { SheetLayout } from '#db/vocabulary.ts';
import { testDatabase } from '#tests/support/database.ts';
import { anytime, DAY, makeWorld, published, submitted, type World } from '#tests/support/world.ts';

const database = testDatabase();
const WEEK = '2026-11-23';
const origin = 'https://burenblad.example';
const HOUR = DAY / 24;

/** What the desk's form carries, as it stands on the page that asks once more. */
const looked = async (world: World, layout?: SheetLayout, ctx = world.nele) => {
  const { version, digest } = await sheetFacts(ctx, world.hood, WEEK, origin, layout);
  return { version, digest, origin };
};
type Shown = Awaited<ReturnType<typeof looked>>;
const publish = (world: World, shown: Shown, ctx = world.nele) =>
  publishSheet(ctx, world.hood.slug, WEEK, shown);
const later = (world: World, by = HOUR) => ({
  ...world.nele,
  now: new Date(world.nele.now.getTime() + by),
});
const expectStale = async (world: World, shown: Shown) => {
  await expect(publish(world, shown)).rejects.toThrow('error_changed_meanwhile');
  expect(await listSheets(world.visitor, world.hood.id)).toEqual([]);
};

describe('a sheet that is made ready', () => {
  it('is the page that was looked at, however much later and in whichever layout', async () => {
    const world = await makeWorld(database.db, { languages: ['nl', 'fr', 'ar'] });
    await published(world, anytime);
    const shown = await looked(world, 'duplex', { ...world.nele, locale: 'fr' });
    expect(shown).toEqual(await looked(world));
    expect(shown.digest).toMatch(/^[\w-]{22}$/);
    await publish(world, shown, later(world));
    expect(await listSheets(world.visitor, world.hood.id)).toHaveLength(1);
  });

  it('prints no neighbour’s post that came since', async () => {
    const world = await makeWorld(database.db, { reviewMode: 'none' });
    await submitted(world, anytime);
    const shown = await looked(world);
    const { status } = await submitted(world, { ...anytime, title: 'Bel dit nummer' });
    expect(status).toBe('published');
    await expectStale(world, shown);
    // Looked at once more, it is what is printed.
    await publish(world, await looked(world));
    const { page } = await findSheet(world.visitor, world.hood.id, { number: 1, correction: 0 });
    expect(JSON.stringify(page)).toContain('Bel dit nummer');
  });

  it('prints no translation that was written since', async () => {
    const world = await makeWorld(database.db, { languages: ['nl', 'fr'] });
    const post = await published(world, anytime);
    const shown = await looked(world);
    await addTranslation(world.nele, post.id, {
      language: 'fr',
      title: 'Aller chez le médecin',
      text: 'Jeudi à 10 heures.',
      translator: 'neighbour',
      replaces: '',
      version: post.version,
    });
    await expectStale(world, shown);
  });

  it('prints no words that were corrected since', async () => {
    const world = await makeWorld(database.db);
    const post = await published(world, anytime);
    const shown = await looked(world);
    const { title, text, version } = post;
    await correctPost(world.nele, post.id, { title: `${title}!`, text, version });
    await expectStale(world, shown);
  });

  it('was looked at: a form that names no page has seen none', async () => {
    const world = await makeWorld(database.db);
    await published(world, anytime);
    const shown = await looked(world);
    await expectStale(world, { ...shown, digest: '' });
    await expectStale(world, { ...shown, origin: 'https://elsewhere.example' });
  });

  it('tells a stranger nothing, not even with the right page in hand', async () => {
    const world = await makeWorld(database.db);
    await published(world, anytime);
    const shown = await looked(world);
    await expect(publish(world, shown, world.leila)).rejects.toThrow('not found');
    await expect(publish(world, shown, world.visitor)).rejects.toThrow('not found');
  });
});
