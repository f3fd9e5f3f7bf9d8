import { readFileSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { issueCard } from '#app/features/accounts/issue-card.server.ts';
import type { Args } from '#app/lib/http.ts';
import { account } from '#db/schema.ts';
import { testDatabase } from '#tests/support/database.ts';
import { call, contextOf, cookieOf } from '#tests/support/routes.ts';
import { makeWorld, published, submitted } from '#tests/support/world.ts';

type Route = {
  loader?: (args: Args) => Promise<unknown>;
  action?: (args: Args) => Promise<unknown>;
};
const routes = import.meta.glob<Route>('/app/routes/*.{ts,tsx}', { eager: true });
const nameOf = (path: string) => path.replace('/app/routes/', '').replace(/\.tsx?$/, '');

/** Everybody may come here, each for its reason. All other routes turn a stranger away. */
const PUBLIC: Record<string, RegExp> = {
  'the street, for everyone':
    /^(_index|\$hood\.(?!new)[^.]*(\._index|\.\$number(\[\.pdf\]|_\.(picture\[\.png\]|\$layout\[\.pdf\]))?)?|\$hood\._index)$/,
  'the street, for news readers and calendars': /^\$hood\.(feed\[\.xml\]|moments\[\.ics\])$/,
  'a post and an answer need no account': /^\$hood\.(new\.|\$code_\.response$)/,
  'the private link is the key': /^(mine\.|answers\.|stop\.\$token$)/,
  'how one signs in and out, and the first run':
    /^(sign-in|sign-out|sign-out-everywhere|setup|card\.\$token)$/,
  'says how to come to one’s own posts': /^my\._index$/,
};
const isPublic = (name: string) => Object.values(PUBLIC).some((pattern) => pattern.test(name));
const guarded = Object.entries(routes).filter(([path]) => !isPublic(nameOf(path)));

const database = testDatabase();

/** Every route's parameters, all of them real. */
const scene = async () => {
  const world = await makeWorld(database.db);
  const post = await submitted(world);
  await published(world);
  const [worker] = await world.db.select().from(account).where(eq(account.name, 'Nele'));
  const params = {
    hood: world.hood.slug,
    postId: post.id,
    personId: post.authorId,
    week: '2026-11-23',
    number: '1',
    accountId: worker?.id ?? '',
    key: 'unknown',
    token: 'unknown',
  };
  return { world, post, params };
};

const parts = (route: Route) =>
  [
    ['loader', route.loader, undefined],
    ['action', route.action, {}],
  ] as const;

describe('every route', () => {
  it('is found', () => {
    expect(guarded.length).toBeGreaterThan(10);
    expect(guarded.every(([path]) => /\/(desk|coordination|my)[./]/.test(path))).toBe(true);
  });

  it.each(Object.keys(routes))('%s is wrapped, and starts with a guard', (path) => {
    const source = readFileSync(`.${path}`, 'utf8');
    for (const part of ['loader', 'action']) {
      const [declared] =
        source.match(new RegExp(`export (const|async function|function) ${part}\\b[^\\n]*`)) ?? [];
      if (declared) expect(declared).toMatch(/= guarded\(/);
    }
    const wrapped = source.match(/guarded\(async/g)?.length ?? 0;
    const asked =
      source.match(/\b(await )?(require[A-Z]\w+|asVisitor|asWhoever)\(args/g)?.length ?? 0;
    expect(asked).toBeGreaterThanOrEqual(wrapped);
  });
});

describe('every route that is not public', () => {
  it.each(guarded)('%s turns a visitor away', async (path, route) => {
    const { world, params } = await scene();
    for (const [, part, form] of parts(route)) {
      if (!part) continue;
      const answer = await call(part, {
        path: '/x',
        params,
        ...(form ? { form } : {}),
        context: contextOf(world.db),
      });
      expect([302, 303, 403, 404], path).toContain(answer.status);
      if (answer.status < 400) expect(answer.headers.get('Location')).toMatch(/^\/sign-in/);
    }
  });

  it.each(guarded)('%s turns a neighbour away', async (path, route) => {
    const { world, post, params } = await scene();
    await issueCard(world.nele, post.authorId);
    const [holder] = await world.db
      .select()
      .from(account)
      .where(eq(account.personId, post.authorId));
    const maria = {
      type: 'neighbour',
      accountId: holder?.id ?? '',
      personId: post.authorId,
      neighbourhoodId: world.hood.id,
    } as const;
    const cookie = await cookieOf(world.db, maria);
    for (const [, part, form] of parts(route)) {
      if (!part) continue;
      const answer = await call(part, {
        path: '/x',
        params,
        cookie,
        ...(form ? { form } : {}),
        context: contextOf(world.db),
      });
      expect([302, 303, 403, 404], path).toContain(answer.status);
    }
  });

  const deskRoutes = guarded.filter(([path]) => path.includes('/desk.$hood'));
  it.each(deskRoutes)(
    '%s is not there for a worker of another neighbourhood',
    async (path, route) => {
      const { world, params } = await scene();
      const cookie = await cookieOf(world.db, world.leila.actor);
      for (const [, part, form] of parts(route)) {
        if (!part) continue;
        const answer = await call(part, {
          path: '/x',
          params,
          cookie,
          ...(form ? { form } : {}),
          context: contextOf(world.db),
        });
        expect(answer.status, path).toBe(404);
      }
    },
  );

  const coordination = guarded.filter(([path]) => path.includes('/coordination'));
  it.each(coordination)('%s is forbidden to a worker', async (path, route) => {
    const { world, params } = await scene();
    const cookie = await cookieOf(world.db, world.nele.actor);
    for (const [, part, form] of parts(route)) {
      if (!part) continue;
      const answer = await call(part, {
        path: '/x',
        params,
        cookie,
        ...(form ? { form } : {}),
        context: contextOf(world.db),
      });
      expect(answer.status, path).toBe(403);
    }
  });
});
