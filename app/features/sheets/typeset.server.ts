import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { encode } from 'uqr';
import sprite from '../../../public/pictograms.svg?raw';
import partsTemplate from './parts.typ?raw';
import { coverageOf, printable } from './printable.ts';
import slipTemplate from './reply-slip.typ?raw';
import sheetTemplate from './sheet.typ?raw';
import footTemplate from './sheet-foot.typ?raw';
import type { Phrase, SheetPage, SlipPage } from './sheet-page.ts';
import sheetPartsTemplate from './sheet-parts.typ?raw';

const FONTS = [
  'atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  'atkinson-hyperlegible-next/600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf',
  'atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
  'bricolage-grotesque/400Regular/BricolageGrotesque_400Regular.ttf',
  'bricolage-grotesque/700Bold/BricolageGrotesque_700Bold.ttf',
  'bricolage-grotesque/800ExtraBold/BricolageGrotesque_800ExtraBold.ttf',
  'vazirmatn/400Regular/Vazirmatn_400Regular.ttf',
  'vazirmatn/700Bold/Vazirmatn_700Bold.ttf',
];

const TEMPLATES = {
  'parts.typ': partsTemplate,
  'sheet-parts.typ': sheetPartsTemplate,
  'sheet-foot.typ': footTemplate,
  'sheet.typ': sheetTemplate,
  'reply-slip.typ': slipTemplate,
};

// Nothing lies here: the templates are in memory, and a template can read no file of the server's.
const ROOT = '/burenblad-typesetting';

type Press = { compiler: NodeCompiler; covers: (character: string) => boolean };
let press: Press | undefined;

/** The compiler with its fonts, made once and kept: only the first sheet pays for it. */
const openPress = (): Press => {
  if (press) return press;
  const { resolve } = createRequire(import.meta.url);
  const blobs = FONTS.map((font) => readFileSync(resolve(`@expo-google-fonts/${font}`)));
  const compiler = NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontBlobs: blobs }] });
  for (const [name, source] of Object.entries(TEMPLATES)) {
    compiler.addSource(`${ROOT}/${name}`, source);
  }
  press = { compiler, covers: coverageOf(blobs) };
  return press;
};

const SYMBOLS = new Map(
  Array.from(sprite.matchAll(/<symbol id="([^"]+)"[^>]*>(.*?)<\/symbol>/gs), ([, id, shape]) => [
    id,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256">${shape}</svg>`,
  ]),
);

/** The QR as one path, one unit to a module; the template leaves its quiet zone. */
const qrImage = (url: string): string => {
  const { data, size } = encode(url, { ecc: 'M', border: 0 });
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${path}"/></svg>`;
};

/** PDF/UA wants words in every heading; where nothing printable is left, this stands. */
const BLANK = '…';
const HEADINGS = new Set(['title', 'masthead']);

/** Every string of a page made printable; a language that Typst would refuse becomes 'und'. */
const cleaned = <T>(value: T, clean: (text: string) => string, key = ''): T => {
  if (typeof value === 'string') {
    if (key !== 'lang') return (clean(value) || (HEADINGS.has(key) ? BLANK : '')) as T;
    return (/^[a-z]{2,3}(?![a-z])/i.exec(value)?.[0].toLowerCase() ?? 'und') as T;
  }
  if (Array.isArray(value)) return value.map((item) => cleaned(item, clean)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, cleaned(item, clean, name)]),
  ) as T;
};

/** For what is read out or listed, not set in lines: the PDF's title, the picture's description. */
const spoken = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');

const headsOf = (heads: Phrase[]): Phrase[] => {
  const said = heads.filter((head) => head.text !== '');
  return said.length > 0 ? said : [{ lang: 'und', dir: 'ltr', text: BLANK }];
};

const sheetData = (page: SheetPage, clean: (text: string) => string) => {
  const { groups, ...rest } = cleaned(page, clean);
  return {
    ...rest,
    title: spoken(rest.title),
    groups: groups.map(({ heads, posts }, group) => ({
      heads: headsOf(heads),
      posts: posts.map((post, index) => {
        // Asked of the page itself: a symbol's name and a code are no words to be tidied.
        const { pictogram = '', code = '' } = page.groups[group]?.posts[index] ?? {};
        return { ...post, code, svg: SYMBOLS.get(pictogram) ?? SYMBOLS.get('other') };
      }),
    })),
    phoneSvg: SYMBOLS.get('phone'),
    qr: { svg: qrImage(page.qr.url), alt: spoken(rest.qr.alt) || page.qr.url },
  };
};

/** Typst quotes the text it stumbles over; a neighbour's words belong in no log. */
const failure = (reason: unknown): Error =>
  new Error(`typesetting failed: ${String(reason).replace(/`[^`]*`|"(\\.|[^"])*"/g, '…')}`);

const compile = (template: string, inputs: Record<string, string>): NodeTypstDocument => {
  const { compiler } = openPress();
  const outcome = compiler.compile({ mainFilePath: `${ROOT}/${template}`, inputs });
  const error = outcome.takeError();
  if (error || !outcome.result) {
    const [first] = error ? compiler.fetchDiagnostics(error) : [];
    throw failure(
      first ? `${first.message} (${first.path}:${first.range?.start?.line})` : template,
    );
  }
  return outcome.result;
};

/** Sets the sheet; the template drops posts from the end by measure, and the page count has the last word. */
const setSheet = (page: SheetPage, plain: boolean) => {
  const { compiler, covers } = openPress();
  const data = JSON.stringify(sheetData(page, (text) => printable(text, covers, plain)));
  const posts = page.groups.reduce((sum, group) => sum + group.posts.length, 0);
  for (let drop = 0; drop <= posts; drop++) {
    const document = compile('sheet.typ', { page: data, drop: String(drop) });
    if (document.numOfPages !== 1) continue;
    const [leftOver] = compiler.query(document, { selector: '<left-over>', field: 'value' });
    return { document, leftOver: leftOver as string[] };
  }
  throw new Error('a sheet without posts does not fit one page');
};

const pdfOf = (document: NodeTypstDocument, printedAt: string): Uint8Array => {
  const creationTimestamp = Math.floor(Date.parse(printedAt) / 1000);
  if (Number.isNaN(creationTimestamp)) throw new RangeError('printedAt is not an instant');
  return openPress().compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp });
};

/**
 * Does the work, and once more without marks on letters where a letter and its mark are not in one
 * font, which only the PDF's own check finds. Memory of earlier sheets is let go each time.
 */
const withPress = <T>(work: (plain: boolean) => T): T => {
  try {
    return work(false);
  } catch (error) {
    if (!String(error).includes('could not be displayed')) throw error;
    try {
      return work(true);
    } catch (again) {
      throw failure(again);
    }
  } finally {
    openPress().compiler.evictCache(2);
  }
};

/**
 * Typesets a weekly sheet as one A4 page: a tagged PDF/UA-1 with its fonts inside, the same bytes
 * for the same page. `leftOver` holds the codes of the last posts, those that did not fit.
 */
export const typesetSheet = async (
  page: SheetPage,
): Promise<{ pdf: Uint8Array; leftOver: string[] }> =>
  withPress((plain) => {
    const { document, leftOver } = setSheet(page, plain);
    return { pdf: pdfOf(document, page.printedAt), leftOver };
  });

/** The same page as one SVG, for the desk's live preview. */
export const previewSheet = async (page: SheetPage): Promise<{ svg: string; leftOver: string[] }> =>
  withPress((plain) => {
    const { document, leftOver } = setSheet(page, plain);
    return { svg: openPress().compiler.plainSvg(document), leftOver };
  });

/** Typesets an A4 page of two reply slips, as a tagged PDF/UA-1 like the sheet's. */
export const typesetReplySlips = async (page: SlipPage): Promise<Uint8Array> =>
  withPress((plain) => {
    const clean = (text: string) => printable(text, openPress().covers, plain);
    const rest = cleaned(page, clean);
    const data = { ...rest, title: spoken(rest.title), scissorsSvg: SYMBOLS.get('sewing') };
    const document = compile('reply-slip.typ', { page: JSON.stringify(data) });
    return pdfOf(document, page.printedAt);
  });
