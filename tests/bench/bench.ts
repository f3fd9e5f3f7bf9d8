/**
 * Figures of the built app on this machine, as a table. What depends on the machine is set against a bare
 * `node:http` that serves the same bytes, in the same run. Nothing here is asserted.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { measureComposer } from './composer.ts';
import { fillPage, measurePosting } from './posting.ts';
import { bareServer, type Child, load, memoryOf, startApp } from './processes.ts';
import { measureSheets } from './sheets.ts';
import { fillDesk, measureToday } from './today.ts';

const PAGE = '/rechteroever';
const rows: [string, string][] = [];
const row = (name: string, value: string) => rows.push([name, value]);
const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
const kb = (value: number) => value.toLocaleString('en');

const firstView = async ({ url }: Child) => {
  const page = await fetch(url + PAGE, { headers: { 'Accept-Language': 'nl' } });
  const html = await page.text();
  const packed = async (path: string) =>
    brotliCompressSync(Buffer.from(await (await fetch(url + path)).arrayBuffer())).length;
  const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(
    ([, path]) => path ?? '',
  );
  let css = 0;
  for (const path of styles) css += await packed(path);
  const markup = brotliCompressSync(Buffer.from(html)).length;
  const scripts = html.match(/<script/g)?.length ?? 0;
  const fonts = ['/fonts/atkinson-latin.woff2', '/fonts/bricolage-latin.woff2'];
  let fontBytes = 0;
  for (const path of fonts) fontBytes += (await (await fetch(url + path)).arrayBuffer()).byteLength;
  row('posts on the page', String(html.match(/<article/g)?.length ?? 0));
  row('HTML, brotli', `${kb(markup)} B`);
  row('CSS, brotli', `${kb(css)} B`);
  row('HTML + CSS (aim: 14,600)', `${kb(markup + css)} B`);
  row('script', scripts === 0 ? '0 B' : `${scripts} script elements!`);
  row('fonts, Latin, kept for a week', `${kb(fontBytes)} B`);
  return html;
};

const requestsASecond = async (app: Child, html: string) => {
  const headers = { 'Accept-Encoding': 'br', 'Accept-Language': 'nl' };
  const bare = await bareServer(brotliCompressSync(Buffer.from(html)));
  // Twice each and in turns, so that a busy moment of the machine hits both.
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let nth = 0; nth < 2; nth++) {
    ours.push(await load(app.url + PAGE, headers));
    theirs.push(await load(bare.url, headers));
  }
  await bare.stop();
  const [most, baseline] = [Math.max(...ours), Math.max(...theirs)];
  row('requests a second, page from memory', kb(Math.round(most)));
  row('requests a second, bare node:http', kb(Math.round(baseline)));
  row('ratio', (most / baseline).toFixed(2));
};

/** A search is never kept: every answer is rendered. */
const render = async ({ url }: Child) => {
  const times: number[] = [];
  for (let nth = 0; nth < 60; nth++) {
    const started = performance.now();
    await (await fetch(`${url}${PAGE}/posts?q=`, { headers: { 'Accept-Language': 'nl' } })).text();
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  row('render of the list of all posts, median', ms(times[30] ?? 0));
};

const folder = mkdtempSync(join(tmpdir(), 'burenblad-bench-'));
const database = join(folder, 'bench.sqlite');
// The first start makes the database and plays the cast; the second is the one that counts. Between them the
// neighbourhood publishes unread, so that the page can be filled up to its 24 posts.
await (await startApp(database, 3231)).stop();
const file = new Database(database);
file.exec("update neighbourhood set review_mode = 'none' where slug = 'rechteroever'");
file.close();
const app = await startApp(database, 3232);
try {
  row('start until it answers', ms(app.startedIn));
  await fillPage(app, PAGE, 24);
  const html = await firstView(app);
  await render(app);
  await requestsASecond(app, html);
  for (let nth = 0; nth < 1000; nth++) await (await fetch(`${app.url}${PAGE}/posts?q=`)).text();
  row('memory after 1,000 rendered requests', `${Math.round(memoryOf(app) / 1024)} MB`);
  for (const [name, value] of await measurePosting(app)) row(name, value);
  for (const [name, value] of await measureComposer(app)) row(name, value);
} finally {
  await app.stop();
}
fillDesk(database);
const busy = await startApp(database, 3233);
try {
  for (const [name, value] of await measureToday(busy)) row(name, value);
} finally {
  await busy.stop();
  rmSync(folder, { recursive: true, force: true });
}
for (const [name, value] of await measureSheets()) row(name, value);

const width = Math.max(...rows.map(([name]) => name.length));
console.log(`\nNode ${process.version}, ${process.platform} ${process.arch}\n`);
for (const [name, value] of rows) console.log(`${name.padEnd(width)}  ${value}`);
