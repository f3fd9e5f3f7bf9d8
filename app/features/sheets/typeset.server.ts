import type { SheetLayout } from '#db/vocabulary.ts';
import { slipsBehind } from './layout.ts';
import { compile, labelled, pdfOf, svgOf, versionOf, withPress } from './press.server.ts';
import slipTemplate from './reply-slip.typ?raw';
import sheetTemplate from './sheet.typ?raw';
import flowTemplate from './sheet-flow.typ?raw';
import footTemplate from './sheet-foot.typ?raw';
import layoutsTemplate from './sheet-layouts.typ?raw';
import type { Phrase, SheetPage, SlipPage } from './sheet-page.ts';
import sheetPartsTemplate from './sheet-parts.typ?raw';
import postTemplate from './sheet-post.typ?raw';
import slipPartsTemplate from './slip-parts.typ?raw';
import { BLANK, cleaned, qrImage, SYMBOLS, spoken } from './template-inputs.server.ts';

const TEMPLATES = {
  'sheet-parts.typ': sheetPartsTemplate,
  'sheet-post.typ': postTemplate,
  'sheet-foot.typ': footTemplate,
  'sheet-flow.typ': flowTemplate,
  'sheet-layouts.typ': layoutsTemplate,
  'sheet.typ': sheetTemplate,
  'slip-parts.typ': slipPartsTemplate,
  'reply-slip.typ': slipTemplate,
};

const headsOf = (heads: Phrase[]): Phrase[] => {
  const said = heads.filter((head) => head.text !== '');
  return said.length > 0 ? said : [{ lang: 'und', dir: 'ltr', text: BLANK }];
};

const slipData = (page: SlipPage) => ({
  ...page,
  title: spoken(page.title),
  scissorsSvg: SYMBOLS.get('sewing'),
});

/** Told apart in a list of files or a reader's tabs; A4 is what a sheet is. */
const PAPER: Partial<Record<SheetLayout, string>> = { poster: 'A3', leaflet: 'A5' };

/** `back`: with its other side, where it has one. */
type Setting = { layout: SheetLayout; back: boolean; plain: boolean };

const sheetData = (page: SheetPage, { layout, back, plain }: Setting) => {
  const { groups, slips: overleaf, turn = [], ...rest } = cleaned(page, plain);
  const slips = slipsBehind({ slips: overleaf }, layout);
  // The front says that there is a back, whether that is drawn with it or not.
  const overThere = slips ? { turn, writeSvg: SYMBOLS.get('pencil') } : {};
  const there = slips && back ? { slips: slipData(slips) } : {};
  const paper = PAPER[layout];
  return {
    ...rest,
    title: spoken(paper ? `${rest.title} (${paper})` : rest.title),
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
    ...overThere,
    ...there,
  };
};

/** Sets the sheet; the template leaves posts out by measure, and the page count has the last word. */
const setSheet = (page: SheetPage, setting: Setting) => {
  const { layout } = setting;
  const data = sheetData(page, setting);
  const input = JSON.stringify(data);
  const pages = 'slips' in data ? 2 : 1;
  let most = page.groups.reduce((sum, group) => sum + group.posts.length, 0);
  for (; most >= 0; most--) {
    const document = compile(TEMPLATES, 'sheet.typ', { page: input, layout, most: String(most) });
    if (document.numOfPages === pages)
      return { document, leftOver: labelled(document, 'left-over') as string[] };
  }
  throw new Error('a sheet without posts does not fit its paper');
};

/**
 * Typesets a weekly sheet on one page (two-sided: with its slips on a second): a tagged PDF/UA-1 with
 * its fonts inside, the same bytes for the same page. `leftOver` holds the codes of the posts that did
 * not fit, in the page's order.
 */
export const typesetSheet = async (
  page: SheetPage,
  layout: SheetLayout = 'tearoff',
): Promise<{ pdf: Uint8Array; leftOver: string[] }> =>
  withPress((plain) => {
    const { document, leftOver } = setSheet(page, { layout, plain, back: true });
    return { pdf: pdfOf(document, page.printedAt), leftOver };
  });

/** Its front as an SVG, for the desk's live preview: what changes while one works. */
export const previewSheet = async (
  page: SheetPage,
  layout: SheetLayout = 'tearoff',
): Promise<{ svg: string; leftOver: string[] }> =>
  withPress((plain) => {
    const { document, leftOver } = setSheet(page, { layout, plain, back: false });
    return { svg: svgOf(document), leftOver };
  });

let version: string | undefined;
/** With what sheets are set now: templates, fonts and press together, as one SHA-256. */
export const templateVersion = (): string => {
  version ??= versionOf(TEMPLATES);
  return version;
};

const setSlips = (page: SlipPage, plain: boolean) =>
  compile(TEMPLATES, 'reply-slip.typ', {
    page: JSON.stringify(slipData(cleaned(page, plain))),
  });

/** Typesets an A4 page of two reply slips, as a tagged PDF/UA-1 like the sheet's. */
export const typesetReplySlips = async (page: SlipPage): Promise<Uint8Array> =>
  withPress((plain) => pdfOf(setSlips(page, plain), page.printedAt));

/** The same as an SVG: the back of the two-sided sheet. */
export const previewSlips = async (page: SlipPage): Promise<string> =>
  withPress((plain) => svgOf(setSlips(page, plain)));
