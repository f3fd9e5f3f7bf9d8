import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import sprite from '../../../public/pictograms.svg?raw';
import partsTemplate from './parts.typ?raw';
import { coverageOf } from './printable.ts';

const FONTS = [
  'atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  'atkinson-hyperlegible-next/600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf',
  'atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
  'bricolage-grotesque/400Regular/BricolageGrotesque_400Regular.ttf',
  'bricolage-grotesque/700Bold/BricolageGrotesque_700Bold.ttf',
  'bricolage-grotesque/800ExtraBold/BricolageGrotesque_800ExtraBold.ttf',
  'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'source-sans-3/700Bold/SourceSans3_700Bold.ttf',
  'vazirmatn/400Regular/Vazirmatn_400Regular.ttf',
  'vazirmatn/700Bold/Vazirmatn_700Bold.ttf',
];

// Nothing lies here: the templates are in memory, and a template can read no file of the server's.
const ROOT = '/burenblad-typesetting';

/** Typst sources by file name; all of them may import 'parts.typ', which is always there. */
export type Templates = Readonly<Record<string, string>>;

type Press = {
  compiler: NodeCompiler;
  covers: (character: string) => boolean;
  /** What is the same for all papers: fonts, pictograms, the press's own version. */
  machine: (string | Uint8Array)[];
  known: Set<Templates>;
};
let press: Press | undefined;

/** The compiler with its fonts, made once and kept: only the first paper pays for it. */
const openPress = (): Press => {
  if (press) return press;
  const require = createRequire(import.meta.url);
  const blobs = FONTS.map((font) => readFileSync(require.resolve(`@expo-google-fonts/${font}`)));
  const compiler = NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontBlobs: blobs }] });
  compiler.addSource(`${ROOT}/parts.typ`, partsTemplate);
  const { version } = require('@myriaddreamin/typst-ts-node-compiler/package.json');
  press = {
    compiler,
    covers: coverageOf(blobs),
    machine: [version, partsTemplate, sprite, ...blobs],
    known: new Set(),
  };
  return press;
};

/** Has one of the fonts this character? */
export const covers = (character: string): boolean => openPress().covers(character);

/** SHA-256 of all that a paper of these templates is set with: them, fonts, pictograms, press. */
export const versionOf = (templates: Templates): string => {
  const hash = createHash('sha256');
  for (const part of [...openPress().machine, JSON.stringify(templates)]) hash.update(part);
  return hash.digest('hex');
};

/** The press refuses a page: it cannot be set, or would not be a tagged PDF/UA-1. */
export class PressRefused extends Error {}

/** Typst quotes the text it stumbles over; a neighbour's words belong in no log. */
const failure = (reason: unknown): Error =>
  reason instanceof PressRefused
    ? reason
    : new PressRefused(
        `typesetting failed: ${String(reason).replace(/`[^`]*`|"(\\.|[^"])*"/g, '…')}`,
      );

/** Sets one of some templates with these inputs (`sys.inputs`). Throws without a word of the text. */
export const compile = (
  templates: Templates,
  main: string,
  inputs: Record<string, string>,
): NodeTypstDocument => {
  const { compiler, known } = openPress();
  if (!known.has(templates)) {
    for (const [name, source] of Object.entries(templates))
      compiler.addSource(`${ROOT}/${name}`, source);
    known.add(templates);
  }
  const outcome = compiler.compile({ mainFilePath: `${ROOT}/${main}`, inputs });
  const error = outcome.takeError();
  if (error || !outcome.result) {
    const [first] = error ? compiler.fetchDiagnostics(error) : [];
    throw failure(first ? `${first.message} (${first.path}:${first.range?.start?.line})` : main);
  }
  return outcome.result;
};

/** Lays a file beside the templates for as long as the work takes. */
export const withFile = <T>(name: string, content: Buffer, work: () => T): T => {
  const { compiler } = openPress();
  compiler.mapShadow(`${ROOT}/${name}`, content);
  try {
    return work();
  } finally {
    compiler.unmapShadow(`${ROOT}/${name}`);
  }
};

/** The value of a document's `#metadata(…) <label>`; undefined where there is none. */
export const labelled = (document: NodeTypstDocument, label: string): unknown =>
  openPress().compiler.query(document, { selector: `<${label}>`, field: 'value' })[0];

/** A tagged PDF/UA-1; `printedAt` (ISO instant) is its date, so that the bytes can be the same again. */
export const pdfOf = (document: NodeTypstDocument, printedAt: string): Uint8Array => {
  const creationTimestamp = Math.floor(Date.parse(printedAt) / 1000);
  if (Number.isNaN(creationTimestamp)) throw new RangeError('printedAt is not an instant');
  return openPress().compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp });
};

/** The pages of a document as one SVG, below each other. */
export const svgOf = (document: NodeTypstDocument): string =>
  openPress().compiler.plainSvg(document);

const MOST_AT_ONCE = 8;
let papers = 0;
let letGo: NodeJS.Timeout | undefined;

/**
 * Memory of earlier papers is let go when the answer is out, since somebody waits for a page and nobody for
 * this; at once where many papers follow each other without a pause.
 */
const remember = (): void => {
  const forget = () => {
    clearTimeout(letGo);
    letGo = undefined;
    papers = 0;
    openPress().compiler.evictCache(2);
  };
  papers++;
  if (papers >= MOST_AT_ONCE) forget();
  else letGo ??= setTimeout(forget, 100).unref();
};

/**
 * Does the work, and once more without marks on letters where a letter and its mark are not in one
 * font, which only the PDF's own check finds.
 */
export const withPress = <T>(work: (plain: boolean) => T): T => {
  try {
    return work(false);
  } catch (error) {
    if (!String(error).includes('could not be displayed')) throw failure(error);
    try {
      return work(true);
    } catch (again) {
      throw failure(again);
    }
  } finally {
    remember();
  }
};
