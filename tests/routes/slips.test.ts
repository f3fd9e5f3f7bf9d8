import { describe, expect, it } from 'vitest';
import { recordPerson } from '#app/features/people/record-person.server.ts';
import { withdrawPost } from '#app/features/posts/withdraw.server.ts';
import type { Args } from '#app/lib/http.ts';
import { action, loader } from '#app/routes/desk.$hood.incoming-slips._index.tsx';
import {
  action as drafts,
  loader as draftsPage,
} from '#app/routes/desk.$hood.incoming-slips.drafts.tsx';
import {
  action as finishing,
  loader as keptPage,
} from '#app/routes/desk.$hood.incoming-slips.drafts_.$draftId.tsx';
import { loader as number } from '#app/routes/desk.$hood.incoming-slips.number.ts';
import { loader as pile } from '#app/routes/desk.$hood.incoming-slips.pile.tsx';
import { action as shredding } from '#app/routes/desk.$hood.incoming-slips.shredding.ts';
import { response, slip } from '#db/schema.ts';
import { testDatabase } from '#tests/support/database.ts';
import { call, contextOf, cookieOf } from '#tests/support/routes.ts';
import { authorOf, counted, makeWorld, published } from '#tests/support/world.ts';

const database = testDatabase();
type Route = (args: Args) => Promise<unknown>;
const nextKey = counted('secret-of-a-slip-of-a-form');
const KEVIN = { firstName: 'Kevin', phone: '0471 22 33 44' };

const scene = async () => {
  const world = await makeWorld(database.db);
  const post = await published(world);
  const cookie = await cookieOf(world.db, world.nele.actor);
  const context = contextOf(world.db, { newId: world.nele.newId, newToken: world.nele.newToken });
  const params = { hood: world.hood.slug };
  const send = (form: Record<string, string>, route: unknown = action) =>
    call(route as Route, {
      path: '/x',
      params,
      cookie,
      form: { key: nextKey(), ...form },
      context,
    });
  const open = (path: string, route: unknown = loader) =>
    call(route as Route, { path, params, cookie, context });
  return { world, post, send, open };
};
type Sent = { lastResult: { error: Record<string, string[]>; initialValue: object } };

describe('a slip that is typed in', () => {
  it('leads to the number to write on it, and a new form', async () => {
    const { post, send, open } = await scene();
    const sent = await send({ code: post.code, ...KEVIN });
    expect(sent.status).toBe(303);
    expect(sent.headers.get('Location')).toBe('/desk/rechteroever/incoming-slips?entered=1');
    const page = await (await open('/x?entered=1')).json();
    expect(page.entry).toMatchObject({
      last: { number: 1, title: post.title },
      pile: { numbers: 'Kaartje 1', rest: 'Kaartje 1: versnipperen vóór vrijdag 27 november.' },
    });
    expect(JSON.stringify(page.entry)).not.toMatch(/Kevin|471/);
    for (const other of ['2', '0', '-1', 'x', '99999999999999999999'])
      expect((await (await open(`/x?entered=${other}`)).json()).entry.last).toBe(null);
  });

  it.each([
    [{}, { code: ['error_slip_missing'] }],
    [{ help: 'on' }, { code: ['error_slip_missing'] }],
    [{ ...KEVIN }, { code: ['error_slip_missing'] }],
    [{ code: 'drie' }, { code: ['error_code_wrong'], firstName: [], phone: [] }],
    [{ code: '0000', ...KEVIN, firstName: '' }, { firstName: ['error_slip_name_missing'] }],
    [{ code: '0000', ...KEVIN, phone: '' }, { phone: ['error_phone_missing'] }],
    [{ code: '0000', ...KEVIN, phone: '0471 twee' }, { phone: ['error_phone_letters'] }],
    [{ code: '0000', ...KEVIN, phone: '0471' }, { phone: ['error_phone_short'] }],
    [{ words: 'Ik brei.', firstName: '4' }, { firstName: ['error_name_letters'] }],
    [{ words: 'Ik brei.', phone: '0471' }, { phone: ['error_phone_short'] }],
    [{ words: 'a'.repeat(281) }, { words: ['error_text_long'] }],
    [{ words: 'Ik brei.', key: 'short' }, { key: ['error_changed_meanwhile'] }],
    [{ code: '1'.repeat(101), ...KEVIN }, { code: ['error_note_long'] }],
  ])('gives %o back with what was typed', async (typed, errors) => {
    const { world, send } = await scene();
    const answer = await send(typed as Record<string, string>);
    expect(answer.status).toBe(400);
    const { lastResult } = (await answer.json()) as Sent;
    expect(Object.keys(lastResult.error).sort()).toEqual(Object.keys(errors).sort());
    for (const [field, said] of Object.entries(errors))
      if (said.length) expect(lastResult.error[field]).toEqual(said);
    const written = Object.entries(typed).filter(([, text]) => text);
    expect(lastResult.initialValue).toMatchObject(Object.fromEntries(written));
    expect(await world.db.select().from(slip)).toEqual([]);
  });

  it('shows who may be meant before a record is made, and takes the worker’s word', async () => {
    const { world, post, send } = await scene();
    const made = (firstName: string, phone: string) =>
      recordPerson(world.system, world.hood.id, {
        ...{ firstName, phone, email: null },
        ...{ channel: 'phone' as const, language: 'nl' as const },
      });
    const aicha = await made('Aïcha', '+32470000001');
    const typed = { code: post.code, firstName: 'Aisha', phone: '0471 22 33 44' };
    const asked = await send(typed);
    expect(asked.status).toBe(409);
    const { likely, lastResult } = await asked.json();
    expect(likely).toEqual([{ id: aicha.id, name: 'Aïcha', phone: '0470 00 00 01' }]);
    expect(lastResult.initialValue).toMatchObject(typed);
    expect(await world.db.select().from(slip)).toEqual([]);
    expect((await send({ ...typed, likely: aicha.id })).status).toBe(303);
    const [answer] = await world.db.select().from(response);
    expect(answer?.personId).toBe(aicha.id);
    const other = { ...typed, phone: '0472 22 33 44', anyway: 'on' };
    expect((await send(other)).status).toBe(303);
    expect(await world.db.select().from(response)).toHaveLength(2);
  });

  it('says at the number that it is wrong or over, and keeps it where one says so', async () => {
    const { world, post, send } = await scene();
    const typed = { code: '0000', seek: 'on', ...KEVIN };
    const wrong = await send(typed);
    expect(wrong.status).toBe(409);
    const { lastResult } = (await wrong.json()) as Sent;
    expect(lastResult.error).toEqual({ code: ['error_code_wrong'] });
    expect(lastResult.initialValue).toMatchObject(typed);
    await withdrawPost(authorOf(world, post), post.id);
    const gone = await send({ ...typed, code: post.code });
    expect(((await gone.json()) as Sent).lastResult.error).toEqual({ code: ['error_slip_gone'] });
    const kept = await send({ ...typed, code: post.code }, drafts);
    expect(kept.headers.get('Location')).toMatch(/entered=1$/);
    expect(await world.db.select().from(response)).toEqual([]);
  });

  it('gives what is kept to finish later back with what was typed, on the same screen', async () => {
    const { world, send, open } = await scene();
    const typed = { code: '0000', help: 'on', words: 'a'.repeat(281) };
    const answer = await send(typed, drafts);
    expect(answer.status).toBe(400);
    expect((await answer.json()) as Sent).toMatchObject({
      lastResult: { error: { words: ['error_text_long'] }, initialValue: typed },
    });
    const page = await (await open('/x', draftsPage)).json();
    expect(page.entry).toMatchObject({ slug: 'rechteroever', last: null });
    expect(await world.db.select().from(slip)).toEqual([]);
  });

  it('says that a card was entered with other words, and gives those back', async () => {
    const { world, post, send } = await scene();
    const key = nextKey();
    const typed = { key, code: post.code, ...KEVIN, words: 'Ik brei graag.' };
    expect((await send(typed)).headers.get('Location')).toMatch(/entered=1$/);
    const changed = { ...typed, firstName: 'Kelly', words: 'Ik zoek iemand die kan zagen.' };
    for (const route of [action, drafts]) {
      const answer = await send(changed, route);
      expect(answer.status).toBe(409);
      expect((await answer.json()) as Sent).toMatchObject({
        lastResult: { error: { '': ['error_slip_sent'] }, initialValue: changed },
      });
    }
    expect((await send(typed)).headers.get('Location')).toMatch(/entered=1$/);
    expect(await world.db.select().from(slip)).toHaveLength(1);
  });

  it('says that the neighbour answered already, with all that was typed', async () => {
    const { post, send } = await scene();
    const typed = { code: post.code, ...KEVIN, words: 'Ik kom graag.' };
    await send(typed);
    const again = await send(typed);
    expect(again.status).toBe(409);
    expect((await again.json()) as Sent).toMatchObject({
      lastResult: { error: { firstName: ['error_slip_known'] }, initialValue: typed },
    });
  });
});

describe('the number, while it is typed', () => {
  it('tells its post as the street knows it, and whether it is over', async () => {
    const { world, post, open } = await scene();
    const look = async (code: string) => (await open(`/x?code=${code}`, number)).json();
    const shown = { title: post.title, language: 'nl', kind: 'request', open: true };
    expect(await look([...post.code].join('%20'))).toEqual(shown);
    for (const wrong of ['', '1', 'abcd', '0000', '%00', '9'.repeat(200)])
      expect(await look(wrong)).toBe(null);
    await withdrawPost(authorOf(world, post), post.id);
    expect(await look(post.code)).toMatchObject({ open: false });
  });
});

describe('the shredder', () => {
  it('takes what the button showed; nonsense leaves the pile as it is', async () => {
    const { world, send, open } = await scene();
    await send({ words: 'Ik brei.' });
    await send({ words: 'Ik kook.' });
    for (const upTo of ['', 'x', '0', '-1', '1.5', '1e20'])
      expect((await send({ upTo }, shredding)).headers.get('Location')).toBe(
        '/desk/rechteroever/incoming-slips/pile',
      );
    expect((await (await open('/x', pile)).json()).facts.slips).toHaveLength(2);
    const done = await send({ upTo: '1' }, shredding);
    expect(done.headers.get('Location')).toContain('notice_slips_shredded');
    const left = await (await open('/x', pile)).json();
    expect(left.facts).toMatchObject({ pile: { numbers: 'Kaartje 2' }, slips: [{ number: 2 }] });
    const rows = await world.db.select().from(slip);
    expect(rows.filter(({ shreddedAt }) => shreddedAt)).toHaveLength(1);
  });
});

describe('a slip that was kept', () => {
  it('is opened as it was typed, and finished with a phone', async () => {
    const { world, post } = await scene();
    const cookie = await cookieOf(world.db, world.nele.actor);
    const { newId, newToken } = world.nele;
    const context = contextOf(world.db, { newId, newToken });
    const ask = (draftId: string, form?: Record<string, string>, route: unknown = keptPage) =>
      call(route as Route, {
        path: '/x',
        params: { hood: world.hood.slug, draftId },
        cookie,
        context,
        ...(form ? { form: { key: nextKey(), ...form } } : {}),
      });
    const typed = { code: post.code, firstName: 'Fons', words: 'Graag.' };
    await ask('', typed, drafts);
    const [made] = await world.db.select().from(slip);
    const draftId = made?.draftId ?? '';
    const { kept } = await (await ask(draftId)).json();
    expect(kept).toMatchObject({
      action: `/desk/rechteroever/incoming-slips/drafts/${draftId}`,
      typed: { ...typed, phone: '' },
    });
    const refused = await ask(draftId, typed, finishing);
    expect(refused.status).toBe(400);
    expect((await refused.json()) as Sent).toMatchObject({
      lastResult: { error: { phone: ['error_phone_missing'] }, initialValue: typed },
    });
    const sent = await ask(draftId, { ...typed, phone: '0471 22 33 44' }, finishing);
    expect(sent.headers.get('Location')).toBe('/desk/rechteroever/incoming-slips?entered=1');
    expect(await world.db.select().from(response)).toHaveLength(1);
    expect((await ask('nobody')).status).toBe(404);
  });
});
