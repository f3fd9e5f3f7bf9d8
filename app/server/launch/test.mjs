// `npm test`: everything that CI runs, in the order in which it fails fastest.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, install, node, run } from './prepare.mjs';
import { has, missingTools, TOOLS } from './tools.mjs';

const bin = (name) =>
  join('node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
const CHROMIUMS = ['chromium', 'chromium-browser', 'google-chrome'];
const browserMissing = () => !process.env.CHROMIUM && !CHROMIUMS.some(has);

/** Never waits for ever and never fails: what is not there afterwards is told. */
const debian = (...packages) => {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log(`Installing ${packages.join(', ')} …`);
  const options = { stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 };
  spawnSync('apt-get', ['update', '-qq'], options);
  const quiet = ['-y', '-qq', '--no-install-recommends'];
  spawnSync('apt-get', ['install', ...quiet, ...packages], {
    ...options,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
};

/** A browser and the sheet's tools: the system's where they are, Debian's as root, Playwright's own elsewhere. */
const prepareTools = () => {
  const wanted = missingTools().map((program) => TOOLS[program]);
  if (browserMissing()) wanted.push('chromium');
  if (wanted.length) debian(...new Set(wanted));
  if (browserMissing()) run(bin('playwright'), ['install', 'chromium']);
  const absent = missingTools().map((program) => `${program} (${TOOLS[program]})`);
  if (absent.length)
    console.log(
      `Could not be had: ${absent.join(', ')}. The tests that need it are skipped by name.`,
    );
};

const step = (name, command, ...args) => {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: `${join(process.cwd(), 'node_modules', '.bin')}:${process.env.PATH}`,
    },
  });
  if (status !== 0) {
    summary();
    process.exit(1);
  }
};

const VITEST = join('.cache', 'vitest.json');
const PLAYWRIGHT = join('.cache', 'playwright.json');

/** One line for whoever reads the end only. */
const summary = () => {
  const read = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined);
  const unit = read(VITEST);
  const pages = read(PLAYWRIGHT)?.stats;
  const passed = (unit?.numPassedTests ?? 0) + (pages?.expected ?? 0) + (pages?.flaky ?? 0);
  const failed = (unit?.numFailedTests ?? 0) + (pages?.unexpected ?? 0);
  const skipped = (unit?.numPendingTests ?? 0) + (pages?.skipped ?? 0);
  console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
};

install();
prepareTools();
rmSync('.cache', { recursive: true, force: true });
mkdirSync('.cache');
step(
  'Messages',
  bin('paraglide-js'),
  'compile',
  '--project',
  'app/i18n/project.inlang',
  '--outdir',
  'app/i18n/paraglide',
  '--strategy',
  'globalVariable',
  'baseLocale',
  '--emit-ts-declarations',
  '--silent',
);
step('Biome', bin('biome'), 'ci', '--error-on-warnings');
step('Types', bin('tsc'), '--noEmit');
step('Walls', bin('depcruise'), 'app', 'db', '--config', '.dependency-cruiser.cjs');
step('Migrations', node(), join('app', 'server', 'launch', 'migration.mjs'), '--check');
step(
  'Unit and route tests',
  bin('vitest'),
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${VITEST}`,
);
build();
step('Browser tests', bin('playwright'), 'test');
summary();
