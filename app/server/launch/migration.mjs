// `npm run migration -- NAME`: both engines' migrations from the one schema. With --check it writes
// nothing and fails where the schema says more than the migrations do.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { node } from './prepare.mjs';

const name = process.argv[2];
const checking = name === '--check';
if (!name) {
  console.error('\nGive the migration a name: npm run migration -- add-places\n');
  process.exit(1);
}

for (const [dialect, url] of [
  ['sqlite', 'sqlite::memory:'],
  ['postgres', 'pglite:'],
]) {
  const folder = join('db', 'migrations', dialect);
  const before = readdirSync(folder).length;
  const kept = mkdtempSync(join(tmpdir(), 'migrations-'));
  cpSync(folder, kept, { recursive: true });
  const { status } = spawnSync(
    node(),
    [
      join('node_modules', 'drizzle-kit', 'bin.cjs'),
      'generate',
      '--name',
      checking ? 'missing' : name,
    ],
    { env: { ...process.env, DATABASE_URL: url }, stdio: checking ? 'ignore' : 'inherit' },
  );
  const added = readdirSync(folder).length > before;
  if (checking && added) {
    rmSync(folder, { recursive: true });
    cpSync(kept, folder, { recursive: true });
  }
  rmSync(kept, { recursive: true });
  if (status !== 0 || (checking && added)) {
    console.error(
      `\n${dialect}: the schema and its migrations differ. Run: npm run migration -- NAME\n`,
    );
    process.exit(1);
  }
}
