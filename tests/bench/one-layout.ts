/** Sets sheets of fourteen posts in the layout named as argument and sends its parent how long that took. */
import { createServer } from 'vite';
import { timed } from './timed.ts';

const [layout] = process.argv.slice(2);
const vite = await createServer({
  server: { middlewareMode: true, hmr: false, ws: false },
  appType: 'custom',
  logLevel: 'error',
});
const press = await vite.ssrLoadModule('/app/features/sheets/typeset.server.ts');
const { pictureOf } = await vite.ssrLoadModule('/app/features/sheets/preview.server.ts');
const { examplePage } = await vite.ssrLoadModule('/tests/support/example-sheet.ts');
const { symbols, qrImage } = await vite
  .ssrLoadModule('/app/features/sheets/template-inputs.server.ts')
  .then(({ SYMBOLS, qrImage }) => ({ symbols: Object.fromEntries(SYMBOLS), qrImage }));

const pdf = await timed(
  async (nth) => (await press.typesetSheet(examplePage(nth), layout)).pdf.length,
);
const svg = await timed(async (nth) => (await pictureOf(examplePage(nth), layout)).svg.length);
const { leftOver } = await press.typesetSheet(examplePage(), layout);
const page = examplePage();
process.send?.({ pdf, svg, page, leftOver, symbols, qr: qrImage(page.qr.url) });
await vite.close();
process.disconnect?.();
