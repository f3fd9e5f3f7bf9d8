import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { findNeighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { standingConsents } from '#app/features/people/consents.server.ts';
import { giveConsentAgain } from '#app/features/posts/give-consent-again.server.ts';
import { ownSentence } from '#app/features/posts/own/sentence.ts';
import { publishPost } from '#app/features/posts/publish.server.ts';
import { findByCode } from '#app/features/posts/published.server.ts';
import type { Submission } from '#app/features/posts/submit.server.ts';
import { withdrawPost } from '#app/features/posts/withdraw.server.ts';
import { withdrawConsent } from '#app/features/posts/withdraw-consent.server.ts';
import { arrangeSheet } from '#app/features/sheets/arrange.server.ts';
import { findDraft } from '#app/features/sheets/draft.server.ts';
import { findSheet, listNameless, listTakenBack } from '#app/features/sheets/queries.server.ts';
import { auditLog, consent, post as posts, takeBack } from '#db/schema.ts';
import { testDatabase } from '#tests/support/database.ts';
import { publishSheet } from '#tests/support/publish-sheet.ts';
import {
  anytime,
  authorOf,
  expectAllOrNothing,
  makeWorld,
  published,
  submitted,
  type World,
} from '#tests/support/world.ts';

const database = testDatabase();
const WEEK = '2026-11-23';
const origin = 'https://burenblad.example';
const consents: Submission['consents'] = (['site', 'sheet', 'name'] as const).map((scope) => ({
  scope,
  wording: `ja, ${scope}`,
  language: 'nl',
}));

const scene = async () => {
  const world = await makeWorld(database.db);
  const post = await published(world, { ...anytime, consents });
  return { world, post, maria: authorOf(world, post) };
};
const draft = (world: World) => findDraft(world.nele, world.hood.id, WEEK);
const shown = async (world: World, code: string) => {
  const found = await findByCode(world.visitor, world.hood.id, code);
  return 'post' in found ? found.post : null;
};
const revision = async (world: World) =>
  (await findNeighbourhood(world.visitor, world.hood.slug)).revision;

describe('withdrawConsent', () => {
  it('keeps a post off the next sheet, also off one in the making', async () => {
    const { world, post, maria } = await scene();
    const other = await published(world, { consents });
    const order = [post.id, other.id];
    await arrangeSheet(world.nele, world.hood.slug, WEEK, {
      order,
      leftOut: [],
      greeting: '',
      version: 0,
    });
    const before = await revision(world);
    await withdrawConsent(maria, post.id, 'sheet');
    expect((await draft(world)).chosen.map(({ id }) => id)).toEqual([other.id]);
    expect(await shown(world, post.code)).toMatchObject({ firstName: 'Maria' });
    expect(await revision(world)).toBe(before + 1);
    expect(Object.keys(await standingConsents(maria, post.id)).sort()).toEqual(['name', 'site']);
  });

  it('takes the first name off the page, the next sheet and the page of the last', async () => {
    const { world, post, maria } = await scene();
    const { edition } = await publishSheet(world.nele, world.hood.slug, WEEK, {
      version: 0,
      origin,
    });
    expect(await listNameless(world.visitor, edition.id)).toEqual([]);
    await withdrawConsent(maria, post.id, 'name');
    expect((await shown(world, post.code))?.firstName).toBeNull();
    const next = await findDraft(world.nele, world.hood.id, '2026-11-30');
    expect(next.chosen).toMatchObject([{ id: post.id, firstName: null }]);
    expect(await listNameless(world.visitor, edition.id)).toEqual([post.code]);
    expect(await listTakenBack(world.visitor, edition.id)).toEqual([]);
    // The paper that hangs somewhere stays what it was.
    expect(
      JSON.stringify(
        (await findSheet(world.visitor, world.hood.id, { number: 1, correction: 0 })).page,
      ),
    ).toContain('Maria');
  });

  it('tells the worker what a neighbour took back, once, and logs it', async () => {
    const { world, post, maria } = await scene();
    await withdrawConsent(maria, post.id, 'sheet');
    await withdrawConsent(maria, post.id, 'sheet');
    await withdrawConsent(world.nele, post.id, 'name');
    expect(await world.db.select().from(takeBack)).toMatchObject([
      { personId: post.authorId, postId: post.id, scope: 'sheet', introductionId: null },
    ]);
    const acts = await world.db.select().from(auditLog).where(eq(auditLog.targetId, post.id));
    expect(acts.map(({ act }) => act)).toEqual(
      expect.arrayContaining(['post.sheetWithdrawn', 'post.nameWithdrawn']),
    );
    expect(acts.filter(({ act }) => act === 'post.sheetWithdrawn')).toHaveLength(1);
  });

  it('is for the author and the desk, while the post is open', async () => {
    const { world, post, maria } = await scene();
    const other = await published(world);
    for (const stranger of [world.leila, world.visitor, authorOf(world, other)])
      await expect(withdrawConsent(stranger, post.id, 'name')).rejects.toThrow('not found');
    await withdrawPost(maria, post.id);
    await expect(withdrawConsent(maria, post.id, 'name')).rejects.toThrow('error_closed');
  });

  it('stays whole or not at all', async () => {
    const { post, maria } = await scene();
    await expectAllOrNothing(maria, (ctx) => withdrawConsent(ctx, post.id, 'sheet'));
  });
});

describe('giveConsentAgain', () => {
  it('is a row of its own, with the sentence that stood there', async () => {
    const { world, post, maria } = await scene();
    await withdrawConsent(maria, post.id, 'sheet');
    await giveConsentAgain(maria, post.id, 'sheet', ownSentence('sheet', 'fr'));
    await giveConsentAgain(maria, post.id, 'sheet', ownSentence('sheet', 'fr'));
    const rows = await world.db
      .select()
      .from(consent)
      .where(and(eq(consent.postId, post.id), eq(consent.scope, 'sheet')));
    expect(rows).toHaveLength(2);
    expect((await standingConsents(maria, post.id)).sheet).toMatchObject({
      wording: ownSentence('sheet', 'fr').wording,
      language: 'fr',
      route: 'web',
      takenBy: null,
    });
    expect((await draft(world)).chosen.map(({ id }) => id)).toEqual([post.id]);
  });

  it('is for the author alone, and stays whole or not at all', async () => {
    const { world, post, maria } = await scene();
    await withdrawConsent(maria, post.id, 'name');
    const said = ownSentence('name', 'nl');
    await expect(giveConsentAgain(world.nele, post.id, 'name', said)).rejects.toThrow(
      'error_closed',
    );
    await expect(giveConsentAgain(world.leila, post.id, 'name', said)).rejects.toThrow('not found');
    await expectAllOrNothing(maria, (ctx) => giveConsentAgain(ctx, post.id, 'name', said));
  });
});

describe('races', () => {
  it('withdrawn while the worker publishes: it is gone, whoever was first', async () => {
    const world = await makeWorld(database.db);
    const one = await submitted(world, { consents });
    const { id, title, text, version } = one;
    await Promise.allSettled([
      publishPost(world.nele, id, { title, text, version }),
      withdrawPost(authorOf(world, one), id),
    ]);
    const [after] = await world.db.select().from(posts).where(eq(posts.id, id));
    expect(after).toMatchObject({ status: 'closed', closeReason: 'withdrawn' });
    expect(await standingConsents(world.nele, id)).toEqual({});
  });

  it('taken off paper while the sheet is made ready: it is not on it, or is said to be gone', async () => {
    const { world, post, maria } = await scene();
    await published(world, { consents });
    const made = await Promise.allSettled([
      publishSheet(world.nele, world.hood.slug, WEEK, { version: 0, origin }),
      withdrawConsent(maria, post.id, 'sheet'),
    ]);
    expect(made[1]?.status).toBe('fulfilled');
    const [sheet] = made;
    if (sheet.status === 'rejected') {
      expect(String(sheet.reason)).toContain('error_changed_meanwhile');
      return;
    }
    // On a server the withdrawal may be whole before the sheet looks: then it never was on it.
    const { id, page } = sheet.value.edition;
    const isOn = JSON.stringify(page).includes(`"code":"${post.code}"`);
    expect(await listTakenBack(world.visitor, id)).toEqual(isOn ? [post.code] : []);
  });
});
