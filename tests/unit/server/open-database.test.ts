import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createNeighbourhood } from '#app/features/neighbourhoods/create.server.ts';
import { toResponse } from '#app/lib/http.ts';
import { type OpenDatabase, openDatabase } from '#db/open.server.ts';
import { neighbourhood, person } from '#db/schema.ts';
import { counted, hoodInput } from '#tests/support/world.ts';

let folder: string;
let opened: OpenDatabase[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'burenblad-'));
});
afterEach(async () => {
  for (const one of opened) await one.close();
  opened = [];
  rmSync(folder, { recursive: true });
});

const open = async (url: string) => {
  const database = await openDatabase(url);
  opened.push(database);
  return database;
};

describe('openDatabase', () => {
  it('makes the file and its folder, and opens it again with what it held', async () => {
    const url = `sqlite:${join(folder, 'new', 'burenblad.sqlite')}`;
    const first = await openDatabase(url);
    const ctx = {
      db: first.db,
      actor: { type: 'system' } as const,
      now: new Date(0),
      newId: counted('id'),
      newToken: counted('t'),
      locale: 'nl' as const,
    };
    await createNeighbourhood(ctx, hoodInput(0));
    await first.close();
    const { db } = await open(url);
    expect(await db.select({ slug: neighbourhood.slug }).from(neighbourhood)).toEqual([
      { slug: 'rechteroever' },
    ]);
  });

  it.each(['mysql://root:secret@localhost/x', 'http://localhost', 'sqlite:'])(
    '%s is refused with what it should be',
    async (url) => {
      const refused = openDatabase(url);
      await expect(refused).rejects.toThrow(/DATABASE_URL .*should be/);
      await expect(refused).rejects.not.toThrow(/secret/);
    },
  );

  it('says so when the file cannot be opened', async () => {
    await expect(openDatabase(`sqlite:${folder}`)).rejects.toThrow(/cannot be opened/);
  });

  it('refuses a file that is newer than the code', async () => {
    const path = join(folder, 'newer.sqlite');
    await (await openDatabase(`sqlite:${path}`)).close();
    const file = new Database(path);
    file
      .prepare(
        "insert into __drizzle_migrations (hash, created_at) values ('from the future', 99999999999999)",
      )
      .run();
    file.close();
    await expect(openDatabase(`sqlite:${path}`)).rejects.toThrow(/made by a newer version/);
  });

  it('brings a neighbourhood of before its hours were ticked along, with its neighbours', async () => {
    const path = join(folder, 'older.sqlite');
    const older = join(folder, 'older');
    cpSync('db/migrations/sqlite', older, { recursive: true });
    const journal = join(older, 'meta', '_journal.json');
    const all = JSON.parse(readFileSync(journal, 'utf8')) as { entries: { tag: string }[] };
    const hours = all.entries.findIndex(({ tag }) => tag.endsWith('_hours'));
    expect(hours).toBeGreaterThan(0);
    writeFileSync(journal, JSON.stringify({ ...all, entries: all.entries.slice(0, hours) }));
    const file = new Database(path);
    migrate(drizzle(file), { migrationsFolder: older });
    file.exec(`insert into neighbourhood (id, slug, name, city, worker_name, phone, opening_hours, address, languages, time_zone, created_at)
      values ('h', 'rechteroever', 'Rechteroever', 'Aalst', 'Nele', '+3253123456', 'di en do', 'Buurthuis', '["nl"]', 'Europe/Brussels', 0);
      insert into person (id, neighbourhood_id, first_name, channel, languages, created_at)
      values ('p', 'h', 'Maria', 'visit', '["nl"]', 0);`);
    file.close();
    const { db } = await open(`sqlite:${path}`);
    expect(await db.select().from(neighbourhood)).toMatchObject([
      { openingHours: 'di en do', openDays: null, openFrom: null, openUntil: null, revision: 1 },
    ]);
    expect(await db.select({ name: person.firstName }).from(person)).toEqual([{ name: 'Maria' }]);
  });

  it('becomes a 503 with Retry-After while another process holds the lock, and works after', async () => {
    const path = join(folder, 'locked.sqlite');
    const { db } = await open(`sqlite:${path}`);
    const ctx = {
      db,
      actor: { type: 'system' } as const,
      now: new Date(0),
      newId: counted('id'),
      newToken: counted('t'),
      locale: 'nl' as const,
    };
    const other = new Database(path);
    other.exec('BEGIN IMMEDIATE');
    const refusal = await createNeighbourhood(ctx, hoodInput(0)).catch((error: unknown) =>
      toResponse(error),
    );
    expect(refusal).toBeInstanceOf(Response);
    expect((refusal as Response).status).toBe(503);
    expect((refusal as Response).headers.get('Retry-After')).toBe('2');
    other.exec('ROLLBACK');
    other.close();
    await expect(createNeighbourhood(ctx, hoodInput(0))).resolves.toBeTruthy();
  });

  it('reads committed rows only while a transaction is open', async () => {
    const path = join(folder, 'wal.sqlite');
    const { db } = await open(`sqlite:${path}`);
    const ctx = {
      db,
      actor: { type: 'system' } as const,
      now: new Date(0),
      newId: counted('id'),
      newToken: counted('t'),
      locale: 'nl' as const,
    };
    const { atomically } = await import('#app/lib/atomically.server.ts');
    await atomically(ctx, async (inner) => {
      await createNeighbourhood(inner, hoodInput(0));
      expect(await db.select().from(neighbourhood)).toEqual([]);
    });
    expect(await db.select().from(neighbourhood)).toHaveLength(1);
  });
});
