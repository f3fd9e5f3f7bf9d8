import { describe, expect, it } from 'vitest';
import { correctPost } from '#app/features/posts/correct.server.ts';
import { listPostActs } from '#app/features/posts/desk-queries.server.ts';
import type { Post } from '#app/features/posts/queries.server.ts';
import { openCode } from '#app/features/posts/street/open-code.server.ts';
import { addTranslation } from '#app/features/posts/translations/add.server.ts';
import { endTranslation } from '#app/features/posts/translations/end.server.ts';
import {
  listDeskTranslations,
  translationFacts,
} from '#app/features/posts/translations/facts.server.ts';
import type { NewTranslation } from '#app/features/posts/translations/form.ts';
import {
  listPublicTranslations,
  standingTranslations,
} from '#app/features/posts/translations/standing.server.ts';
import { withdrawPost } from '#app/features/posts/withdraw.server.ts';
import { findSheet } from '#app/features/sheets/queries.server.ts';
import { translation } from '#db/schema.ts';
import { testDatabase } from '#tests/support/database.ts';
import { publishSheet } from '#tests/support/publish-sheet.ts';
import {
  authorOf,
  expectAllOrNothing,
  makeWorld,
  published,
  submitted,
  type World,
} from '#tests/support/world.ts';

const database = testDatabase();
const origin = 'https://burenblad.example';
const makeScene = () => makeWorld(database.db, { languages: ['nl', 'fr', 'ar'] });

const french = (post: Post, changes: Partial<NewTranslation> = {}): NewTranslation => ({
  language: 'fr',
  title: 'Aller chez le médecin',
  text: 'Jeudi à 10 heures. Aller et retour.',
  translator: 'worker',
  replaces: '',
  version: post.version,
  ...changes,
});

const shown = (world: World, post: Post) =>
  listPublicTranslations(world.visitor, world.hood.id, post.code);

describe('addTranslation', () => {
  it('puts a human’s words beside the author’s, logged, with who said them', async () => {
    const world = await makeScene();
    const post = await published(world);
    await addTranslation(world.nele, post.id, french(post));
    expect(await shown(world, post)).toEqual([
      {
        language: 'fr',
        title: 'Aller chez le médecin',
        text: 'Jeudi à 10 heures. Aller et retour.',
        translator: 'worker',
        worker: 'Nele',
      },
    ]);
    const acts = await listPostActs(world.nele, post.id);
    expect(acts.at(-1)).toMatchObject({ act: 'post.translated', by: 'Nele' });
    const { found } = await openCode(world.visitor, world.hood, post.code, origin);
    expect(found).toMatchObject({ is: 'post', translations: [{ language: 'fr' }] });
  });

  it('stands once in a language: a new one ends the one it was written over', async () => {
    const world = await makeScene();
    const post = await published(world);
    const first = await addTranslation(world.nele, post.id, french(post));
    const stale = addTranslation(world.nele, post.id, french(post, { title: 'Autre' }));
    await expect(stale).rejects.toThrow('error_changed_meanwhile');
    await addTranslation(world.nele, post.id, french(post, { title: 'Autre', replaces: first.id }));
    await addTranslation(world.nele, post.id, french(post, { language: 'ar', title: 'طبيب' }));
    expect((await shown(world, post)).map(({ title }) => title)).toEqual(['Autre', 'طبيب']);
    const rows = await world.db.select().from(translation);
    expect(rows.filter(({ endedAt }) => endedAt !== null)).toHaveLength(1);
    // Around the verb the database refuses a second.
    const { id: _, ...row } = rows.find(({ endedAt }) => endedAt === null) ?? first;
    const twice = world.db.insert(translation).values({ ...row, id: 'second' });
    await expect((async () => await twice)()).rejects.toThrow();
  });

  it('lets one of two win who write at once', async () => {
    const world = await makeScene();
    const post = await published(world);
    const both = await Promise.allSettled([
      addTranslation(world.nele, post.id, french(post)),
      addTranslation(world.nele, post.id, french(post, { title: 'Autre' })),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await shown(world, post)).toHaveLength(1);
  });

  it('is in another language of the neighbourhood, over the words as they are, of a post that lives', async () => {
    const world = await makeScene();
    const post = await published(world);
    const refused = (changes: Partial<NewTranslation>) =>
      addTranslation(world.nele, post.id, french(post, changes));
    await expect(refused({ language: 'nl' })).rejects.toThrow('error_translation_language');
    await expect(refused({ language: 'tr' })).rejects.toThrow('error_translation_language');
    await expect(refused({ version: 9 })).rejects.toThrow('error_changed_meanwhile');
    await withdrawPost(authorOf(world, post), post.id);
    await expect(refused({})).rejects.toThrow('error_closed');
  });

  it('is the desk’s own: not the author’s link, not another desk', async () => {
    const world = await makeScene();
    const post = await published(world);
    await expect(addTranslation(world.leila, post.id, french(post))).rejects.toThrow('not found');
    await expect(addTranslation(world.visitor, post.id, french(post))).rejects.toThrow('not found');
    await expect(addTranslation(authorOf(world, post), post.id, french(post))).rejects.toThrow();
    expect(await world.db.select().from(translation)).toEqual([]);
  });

  it('stays whole or not at all', async () => {
    const world = await makeScene();
    const post = await published(world);
    await expectAllOrNothing(world.nele, (ctx) => addTranslation(ctx, post.id, french(post)));
  });
});

describe('a translation', () => {
  it('is not shown once the words have changed, and is again when they are back', async () => {
    const world = await makeScene();
    const post = await published(world);
    await addTranslation(world.nele, post.id, french(post));
    const words = { title: post.title, text: 'Vrijdag om 10 uur.' };
    const after = await correctPost(world.nele, post.id, { ...words, version: post.version });
    expect(await shown(world, post)).toEqual([]);
    expect(await standingTranslations(world.visitor, [post.id])).toEqual([]);
    expect(await listDeskTranslations(world.nele, after)).toMatchObject([{ shown: false }]);
    const { title, text } = post;
    await correctPost(world.nele, post.id, { title, text, version: after.version });
    expect(await shown(world, post)).toHaveLength(1);
  });

  it('is public only with its post: not before, not after', async () => {
    const world = await makeScene();
    const waiting = await submitted(world);
    await addTranslation(world.nele, waiting.id, french(waiting));
    expect(await shown(world, waiting)).toEqual([]);
    const post = await published(world);
    await addTranslation(world.nele, post.id, french(post));
    await withdrawPost(authorOf(world, post), post.id);
    expect(await shown(world, post)).toEqual([]);
    const { found } = await openCode(world.visitor, world.hood, post.code, origin);
    expect(JSON.stringify(found)).not.toContain('médecin');
  });

  it('is printed beside its post, frozen, and names no neighbour', async () => {
    const world = await makeScene();
    const post = await published(world);
    const first = await addTranslation(
      world.nele,
      post.id,
      french(post, { translator: 'neighbour' }),
    );
    await publishSheet(world.nele, world.hood.slug, '2026-11-23', { version: 0, origin });
    await endTranslation(world.nele, post.id, first.id);
    const { page } = await findSheet(world.visitor, world.hood.id, { number: 1, correction: 0 });
    expect(page.groups[0]?.posts[0]?.translation).toEqual({
      lang: 'fr',
      dir: 'ltr',
      title: 'Aller chez le médecin',
      text: 'Jeudi à 10 heures. Aller et retour.',
      by: 'traduit par un voisin',
    });
    expect(JSON.stringify(page)).not.toContain('Maria');
  });
});

describe('the form', () => {
  it('opens with the neighbourhood’s first language that lacks them, whatever the desk reads', async () => {
    const world = await makeWorld(database.db, { languages: ['ar', 'fr', 'nl'] });
    const post = await published(world);
    expect(post.language).toBe('nl');
    const facts = () => translationFacts(world.nele, world.hood, post.id, null);
    expect(await facts()).toMatchObject({ language: 'ar', languages: ['ar', 'fr'] });
    await addTranslation(world.nele, post.id, french(post, { language: 'ar' }));
    expect(await facts()).toMatchObject({ language: 'fr' });
  });
});

describe('endTranslation', () => {
  it('takes it away once, logged; the row stays', async () => {
    const world = await makeScene();
    const post = await published(world);
    const { id } = await addTranslation(world.nele, post.id, french(post));
    await endTranslation(world.nele, post.id, id);
    expect(await shown(world, post)).toEqual([]);
    expect(await world.db.select().from(translation)).toHaveLength(1);
    const acts = await listPostActs(world.nele, post.id);
    expect(acts.at(-1)?.act).toBe('post.translationEnded');
    const again = endTranslation(world.nele, post.id, id);
    await expect(again).rejects.toThrow('error_changed_meanwhile');
  });

  it('is the desk’s own, under its own post', async () => {
    const world = await makeScene();
    const post = await published(world);
    const other = await published(world);
    const { id } = await addTranslation(world.nele, post.id, french(post));
    await expect(endTranslation(world.leila, post.id, id)).rejects.toThrow('not found');
    await expect(endTranslation(authorOf(world, post), post.id, id)).rejects.toThrow();
    await expect(endTranslation(world.nele, other.id, id)).rejects.toThrow('not found');
    expect(await shown(world, post)).toHaveLength(1);
  });

  it('stays whole or not at all', async () => {
    const world = await makeScene();
    const post = await published(world);
    const { id } = await addTranslation(world.nele, post.id, french(post));
    await expectAllOrNothing(world.nele, (ctx) => endTranslation(ctx, post.id, id));
  });
});
