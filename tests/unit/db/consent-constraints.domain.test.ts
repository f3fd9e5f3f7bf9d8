import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { proposeIntroduction } from '#app/features/introductions/propose.server.ts';
import { recordYes } from '#app/features/introductions/record-yes.server.ts';
import { recordPerson } from '#app/features/people/record-person.server.ts';
import { dialect } from '#db/dialect.ts';
import { consent, edition, editionPost, introduction } from '#db/schema.ts';
import { testDatabase } from '#tests/support/database.ts';
import { makeWorld, published } from '#tests/support/world.ts';

const database = testDatabase();
const YES = { wording: 'Ja.', language: 'nl', route: 'phone' } as const;

type Raw = Record<'run' | 'execute', (query: unknown) => Promise<unknown>>;

/** A statement as any client of the database could send it, past all code of ours. */
const raw = async (statement: string) => {
  const db = database.db as unknown as Raw;
  await (dialect === 'postgres' ? db.execute(sql.raw(statement)) : db.run(sql.raw(statement)));
};

/** The database says no, and why: the engines have each their words for it. */
const refused = async (statement: string): Promise<string> => {
  try {
    await raw(statement);
  } catch (error) {
    const { message, cause } = error as Error;
    return `${message} ${cause instanceof Error ? cause.message : ''}`;
  }
  return 'it was let through';
};

/** Maria's post and Rita; the worker thought of bringing them together. */
const scene = async () => {
  const world = await makeWorld(database.db);
  const post = await published(world);
  const rita = await recordPerson(world.system, world.hood.id, {
    ...{ firstName: 'Rita', phone: '+32470000002', email: null },
    ...{ channel: 'phone' as const, language: 'nl' as const },
  });
  const intro = await proposeIntroduction(world.nele, post.id, { personId: rita.id, why: [] });
  return { world, post, rita, intro };
};

describe('contact goes across', () => {
  const across = [
    "state = 'shared'",
    "state = 'appointed', meet_date = '2026-11-26'",
    "state = 'happened', closed_at = created_at",
  ];

  it('on no yes and on one yes never, whatever the state is called', async () => {
    const { world, intro } = await scene();
    for (const said of [false, true]) {
      if (said) await recordYes(world.nele, intro.id, 'author', YES);
      for (const state of across)
        expect(await refused(`update introduction set ${state} where id = '${intro.id}'`)).toMatch(
          /introduction_both_said_yes/,
        );
    }
    const [row] = await world.db.select().from(introduction).where(eq(introduction.id, intro.id));
    expect(row).toMatchObject({ state: 'asked', sharedAt: null });
  });

  it('on rows of consent that are there, and that stay', async () => {
    const { world, intro } = await scene();
    const made = `update introduction set state = 'shared', author_consent_id = 'made up', other_consent_id = 'made up too' where id = '${intro.id}'`;
    expect(await refused(made)).toMatch(/foreign key/i);
    await recordYes(world.nele, intro.id, 'author', YES);
    const after = await recordYes(world.nele, intro.id, 'other', YES);
    expect(after.state).toBe('shared');
    for (const id of [after.authorConsentId, after.otherConsentId])
      expect(await refused(`delete from consent where id = '${id}'`)).toMatch(/foreign key/i);
    const taken = `update introduction set other_consent_id = null where id = '${intro.id}'`;
    expect(await refused(taken)).toMatch(/introduction_both_said_yes/);
  });
});

describe('a post stands', () => {
  it('on the site with a row of consent alone', async () => {
    const { post } = await scene();
    const of = `where id = '${post.id}'`;
    expect(await refused(`update post set site_consent_id = null ${of}`)).toMatch(
      /post_published_with_consent/,
    );
    expect(await refused(`update post set site_consent_id = 'made up' ${of}`)).toMatch(
      /foreign key/i,
    );
    expect(await refused(`delete from consent where id = '${post.siteConsentId}'`)).toMatch(
      /foreign key/i,
    );
  });

  it('on a sheet with a row of consent alone', async () => {
    const { world, post } = await scene();
    await world.db.insert(edition).values({
      id: 'sheet',
      neighbourhoodId: world.hood.id,
      week: '2026-11-23',
      status: 'draft',
      createdAt: world.nele.now,
    });
    const put = (consentId: string) =>
      `insert into edition_post (edition_id, post_id, consent_id, position) values ('sheet', '${post.id}', ${consentId}, 0)`;
    expect(await refused(put('null'))).toMatch(/not.null/i);
    expect(await refused(put("'made up'"))).toMatch(/foreign key/i);
    const rows = await world.db.select().from(consent).where(eq(consent.postId, post.id));
    const given = rows.find(({ scope }) => scope === 'sheet');
    await raw(put(`'${given?.id}'`));
    expect(await world.db.select().from(editionPost)).toMatchObject([{ consentId: given?.id }]);
    expect(await refused(`delete from consent where id = '${given?.id}'`)).toMatch(/foreign key/i);
  });
});

describe('a consent', () => {
  // Which post or introduction is no foreign key: those point here, and a circle could not be written.
  it('is about a post or about an introduction, one of the two; and is somebody’s', async () => {
    const { post, intro } = await scene();
    const of = `where id = '${post.siteConsentId}'`;
    expect(await refused(`update consent set post_id = null ${of}`)).toMatch(/consent_subject/);
    expect(await refused(`update consent set introduction_id = '${intro.id}' ${of}`)).toMatch(
      /consent_subject/,
    );
    expect(await refused(`update consent set person_id = null ${of}`)).toMatch(/not.null/i);
    expect(await refused(`update consent set person_id = 'made up' ${of}`)).toMatch(/foreign key/i);
  });
});
