import { createHash } from 'node:crypto';
import { drawnOnce } from './drawn-once.server.ts';
import type { Side } from './layout.ts';
import { compile, svgOf, withFile, withPress } from './press.server.ts';
import template from './print.typ?raw';
import { zipped } from './svg.server.ts';

const TEMPLATES = { 'print.typ': template };

/** Typst lays a page of a PDF in its SVG as a picture of its own, in base64: half as large again. */
const INNER = /<image xlink:href="data:image\/svg\+xml;base64,([^"]+)"[^>]*\/>/g;

/** The inner pictures as parts of the outer one, each with its own names. */
const unfolded = (svg: string): string => {
  let nth = 0;
  return svg.replace(INNER, (_, inner: string) => {
    nth++;
    return Buffer.from(inner, 'base64')
      .toString()
      .replace(/(\bid="|href="#|url\(#)/g, `$1p${nth}-`);
  });
};

type Print = { pdf: Buffer; side: Side };

const draw = async ({ pdf, side }: Print): Promise<Buffer> =>
  withPress(() =>
    withFile('print.pdf', pdf, () =>
      zipped(
        unfolded(svgOf(compile(TEMPLATES, 'print.typ', { page: side === 'front' ? '1' : '2' }))),
      ),
    ),
  );

const drawn = drawnOnce(draw, { kept: 8, waiting: 8 });

/**
 * A gzipped SVG of one side of a print as it was kept: what hangs in the street, whatever the templates make
 * of the same page since. @throws Busy, PressRefused for what is no PDF, or has no such side
 */
export const printPicture = (pdf: Buffer, side: Side): Promise<Buffer> =>
  drawn(`${createHash('sha256').update(pdf).digest('base64')} ${side}`, { pdf, side });
