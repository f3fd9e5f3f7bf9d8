import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import type { Word } from './press-tools.ts';

/** A grey picture: 0 is black, 255 is paper. */
type Picture = { width: number; height: number; grey: (at: number) => number };

const open = (file: string): Picture => {
  const { data, width, height } = PNG.sync.read(readFileSync(file));
  return { width, height, grey: (at) => data[at * 4] ?? 255 };
};

/** What becomes black when every pixel is black or white. */
const BLACK = 128;
/** Paper; what is any darker was printed. */
const PAPER = 250;

/** All pixels, touching each other, that are darker than that, from one of them on; they are seen then. */
const regionOf = (picture: Picture, start: number, below: number, seen: Uint8Array): number[] => {
  const { width, grey } = picture;
  const steps = [-1, 1, -width, width, -width - 1, -width + 1, width - 1, width + 1];
  const region = [start];
  seen[start] = 1;
  for (let nth = 0; nth < region.length; nth++) {
    for (const step of steps) {
      const next = (region[nth] ?? 0) + step;
      if (next < 0 || next >= seen.length || seen[next] || grey(next) >= below) continue;
      seen[next] = 1;
      region.push(next);
    }
  }
  return region;
};

/** Of how many things in a picture nothing is left when every pixel becomes black or white. */
export const lostInBlackAndWhite = (file: string): number => {
  const picture = open(file);
  const seen = new Uint8Array(picture.width * picture.height);
  let lost = 0;
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] || picture.grey(start) >= PAPER) continue;
    const region = regionOf(picture, start, PAPER, seen);
    if (region.length > 3 && region.every((at) => picture.grey(at) >= BLACK)) lost++;
  }
  return lost;
};

/** What is left in black and white of the thing that stands around a word. */
export type Outline = {
  /** How much of its frame is black, from 0 to 1. */
  filled: number;
  /** How far from each corner of its frame it begins, in heights of the frame: nothing at a square one. */
  corners: { topLeft: number; topRight: number; bottomLeft: number; bottomRight: number };
  /** How much of its uppermost line is black: all of a block's, a point of a roof's. */
  top: number;
};

/** The shape that a word (in points) stands in, in a picture of so many dots to the inch. */
export const outlineAround = (file: string, word: Word, dpi: number): Outline => {
  const picture = open(file);
  const { width, grey } = picture;
  const pixels = (points: number) => Math.round((points / 72) * dpi);
  const row = pixels((word.yMin + word.yMax) / 2) * width;
  let edge = pixels(word.xMin) - 2;
  while (edge > 0 && grey(row + edge) >= BLACK) edge--;
  if (edge <= 0) throw new Error(`nothing stands around ${word.text}`);
  const region = new Set(
    regionOf(picture, row + edge, BLACK, new Uint8Array(width * picture.height)),
  );
  const [xs, ys] = [
    [...region].map((at) => at % width),
    [...region].map((at) => Math.floor(at / width)),
  ];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const [wide, tall] = [right - left + 1, bottom - top + 1];
  const black = (x: number, y: number) => region.has(y * width + x);
  const gap = (x: number, y: number, across: number, down: number) => {
    let steps = 0;
    while (steps < tall && !black(x + steps * across, y + steps * down)) steps++;
    return steps / tall;
  };
  const upper = Array.from({ length: wide }, (_, x) => black(left + x, top + 1)).filter(Boolean);
  return {
    filled: region.size / (wide * tall),
    corners: {
      topLeft: gap(left, top, 1, 1),
      topRight: gap(right, top, -1, 1),
      bottomLeft: gap(left, bottom, 1, -1),
      bottomRight: gap(right, bottom, -1, -1),
    },
    top: upper.length / wide,
  };
};
