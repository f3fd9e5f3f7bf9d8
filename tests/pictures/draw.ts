/**
 * Every layout of the sheet in one, two and three languages, into `.cache/pictures`: the PDF, a picture in its
 * full size, and one in grey at 150 dpi as a copier would make it. All layouts together are the picture that the
 * README shows.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'vite';
import { type Language, SHEET_LAYOUTS } from '../../db/vocabulary.ts';

const FOLDER = join('.cache', 'pictures');
const SHOWN = join('tests', 'pictures', 'layouts.png');
const NEIGHBOURHOODS: Language[][] = [['nl'], ['nl', 'fr'], ['fr', 'nl', 'ar'], ['nl', 'tr', 'ar']];

const draw = (pdf: string, picture: string, ...how: string[]) =>
  execFileSync('pdftoppm', [...how, '-png', pdf, picture]);

const vite = await createServer({
  server: { middlewareMode: true, hmr: false, ws: false },
  appType: 'custom',
  logLevel: 'error',
});
const press = await vite.ssrLoadModule('/app/features/sheets/typeset.server.ts');
const { exampleOfTen } = await vite.ssrLoadModule('/tests/support/example-sheet.ts');
mkdirSync(FOLDER, { recursive: true });
for (const languages of NEIGHBOURHOODS)
  for (const layout of SHEET_LAYOUTS) {
    const name = join(FOLDER, `${layout}-${languages.join('-')}`);
    const { pdf } = await press.typesetSheet(exampleOfTen(languages), layout);
    writeFileSync(`${name}.pdf`, pdf);
    draw(`${name}.pdf`, `${name}-full`, '-r', '200');
    draw(`${name}.pdf`, `${name}-grey`, '-r', '150', '-gray');
  }
await vite.close();

// One row, each paper to the scale of the others.
const first = SHEET_LAYOUTS.map((layout) => join(FOLDER, `${layout}-fr-nl-ar`));
for (const name of first) draw(`${name}.pdf`, `${name}-small`, '-r', '54', '-gray', '-singlefile');
const small = first.map((name) => `${name}-small.png`);
const framed = ['-bordercolor', 'gray70', '-border', '1', '-bordercolor', 'white', '-border', '9'];
execFileSync('convert', [
  ...small,
  ...framed,
  '-gravity',
  'south',
  '+append',
  '-colors',
  '16',
  SHOWN,
]);
console.log(`Pictures in ${FOLDER}; ${SHOWN} is made anew.`);
