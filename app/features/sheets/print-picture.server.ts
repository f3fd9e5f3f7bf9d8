import { createHash } from 'node:crypto';
import { drawnOnce } from './drawn-once.server.ts';
import type { Side } from './layout.ts';
import { compile, svgOf, withFile, withPress } from './press.server.ts';
import template from './print.typ?raw';
import { zipped } from './svg.server.ts';

const TEMPLATES = { 'print.typ': template };

/** Typst lays a page of a PDF in its SVG as a picture of its own, in base64: half as large again. */
const INNER = /<image xlink:href="data:image\/svg\+xml;base64,([^"]+)"[^>]*\/>/;

/** The inner picture as a part of the outer one, which names nothing: no name of the one is the other's. */
const unfolded = (svg: string): string =>
  svg.replace(INNER, (_, inner: string) => Buffer.from(inner, 'base64').toString());

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
