import { createServer } from 'vite';

const ms = (value: number) => `${value.toFixed(0)} ms`;

/** Milliseconds for a sheet of fourteen posts: the first of a process, and the ones after it. */
export const measureSheets = async (): Promise<[string, string][]> => {
  const vite = await createServer({
    server: { middlewareMode: true, hmr: false, ws: false },
    appType: 'custom',
    logLevel: 'error',
  });
  const { typesetSheet } = await vite.ssrLoadModule('/app/features/sheets/typeset.server.ts');
  const { examplePage } = await vite.ssrLoadModule('/tests/support/example-sheet.ts');
  const time = async (nth: number) => {
    const started = performance.now();
    const { pdf } = await typesetSheet(examplePage(nth));
    return { took: performance.now() - started, size: pdf.length };
  };
  const cold = await time(0);
  const warm: number[] = [];
  for (let nth = 1; nth <= 10; nth++) warm.push((await time(nth)).took);
  await vite.close();
  warm.sort((a, b) => a - b);
  return [
    ['sheet of 14 posts, cold', ms(cold.took)],
    ['sheet of 14 posts, warm, median', ms(warm[5] ?? 0)],
    ['sheet of 14 posts, PDF', `${cold.size.toLocaleString('en')} B`],
  ];
};
