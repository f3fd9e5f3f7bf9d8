import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { compile, svgOf, versionOf, withPress } from './press.server.ts';
import shareTemplate from './share.typ?raw';
import type { SharePage } from './share-page.ts';
import { cleaned, SYMBOLS, spoken } from './template-inputs.server.ts';

const TEMPLATES = { 'share.typ': shareTemplate };

/** What the template's colours say: a symbol drawn in its post's kind. */
const INKS = { offer: '#0f5145', request: '#8f2a1b', together: '#5a2a6b' };
const inked = (name: string, ink: string) =>
  (SYMBOLS.get(name) ?? SYMBOLS.get('other'))?.replace('<svg ', `<svg fill="${ink}" `);

let version: string | undefined;
/** With what pictures are drawn now, as one SHA-256. */
export const shareVersion = (): string => {
  version ??= versionOf(TEMPLATES);
  return version;
};

const setShare = (page: SharePage): string =>
  withPress((plain) => {
    const tidy = cleaned(page, plain);
    const data = {
      ...tidy,
      title: spoken(tidy.title),
      posts: tidy.posts.map((post, index) => {
        // Asked of the page itself: a symbol's name and a code are no words to be tidied.
        const { pictogram = '', code = '' } = page.posts[index] ?? {};
        return { ...post, code, svg: inked(pictogram, INKS[post.kind]) };
      }),
      phoneSvg: inked('phone', '#211c15'),
    };
    return svgOf(compile(TEMPLATES, 'share.typ', { page: JSON.stringify(data) }));
  });

// The drawing program ends the whole process where it stumbles, so it has one of its own. Every letter is a
// path already: no font is asked for.
const DRAW = `
  const { Resvg } = require(process.argv[1]);
  const svg = require('node:fs').readFileSync(0, 'utf8');
  const options = { font: { loadSystemFonts: false }, fitTo: { mode: 'width', value: 1200 } };
  process.stdout.write(new Resvg(svg, options).render().asPng());
`;
const PATIENCE = 20_000;

const draw = (svg: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const program = createRequire(import.meta.url).resolve('@resvg/resvg-js');
    const options = { encoding: 'buffer', maxBuffer: 8_000_000, timeout: PATIENCE } as const;
    // What it said may quote a neighbour's words; they belong in no log.
    const child = execFile(process.execPath, ['-e', DRAW, program], options, (error, image) =>
      error ? reject(new Error('the picture could not be drawn')) : resolve(image),
    );
    child.stdin?.on('error', () => undefined).end(svg);
  });

/** A sheet's picture for a group chat: PNG, 1200 × 630. The same page gives the same bytes. */
export const typesetShare = async (page: SharePage): Promise<Buffer> => draw(setShare(page));
