import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SheetPage, SheetPost } from '#app/features/sheets/sheet-page.ts';
import { cleaned } from '#app/features/sheets/template-inputs.server.ts';
import { typesetSheet } from '#app/features/sheets/typeset.server.ts';
import { SHEET_LAYOUTS, type SheetLayout } from '#db/vocabulary.ts';
import { anySheet } from '../../support/any-sheet.ts';
import {
  type Box,
  cutOff,
  findCode,
  needing,
  onDisk,
  outside,
  overlaps,
  type Page,
  pagesOf,
  picturesOf,
  readOut,
  smallPrint,
} from '../../support/press-tools.ts';
import { bare, beyond, eitherWay } from '../../support/printed-text.ts';

const RTL = /\p{Script=Arabic}/u;

/** All that a sheet has to say where it prints these posts; and what it may say once more. */
const saidBy = (page: SheetPage, kept: (post: SheetPost) => boolean, layout: SheetLayout) => {
  const turn = layout === 'duplex' ? (page.turn ?? []) : [];
  const { masthead, place, week, greeting, instructions, phone, rule, footer } = page;
  const groups = page.groups.filter(({ posts }) => posts.some(kept));
  const posts = groups.flatMap((group) => group.posts.filter(kept));
  const heads = groups.map((group) => group.heads.map(({ text }) => text).join(' '));
  const said = [
    ...[masthead, place, footer, phone.number, phone.who, phone.where, greeting?.text ?? ''],
    ...[...week, ...instructions, ...(phone.hours ?? []), ...rule, ...turn].map(({ text }) => text),
    ...heads,
    ...posts.flatMap(({ kindLabel, code, title, text, when, firstName, translation }) => [
      ...[kindLabel, code, title, text, when ?? '', firstName ? `– ${firstName}` : ''],
      ...(translation ? [translation.title, translation.text, translation.by] : []),
      ...(layout === 'tearoff' ? [code, phone.number] : []),
    ]),
  ];
  const again = groups.map((group, index) => {
    const own = page.again?.find(({ lang }) => lang === group.heads[0]?.lang) ?? page.again?.[0];
    return `${heads[index]} (${own?.text ?? ''})`;
  });
  return { said: said.join(' '), posts, again };
};

/** Two slips with every word that they have, and their numbers; neither reaches into the other. */
const heldOnTheBack = (back: Page, pictures: Box[], page: SheetPage): void => {
  if (!page.slips) throw new Error('a back without slips');
  // A pair of scissors, once for both.
  expect(pictures).toHaveLength(1);
  expect(overlaps(back.words, pictures)).toEqual([]);
  expect(outside(back, 36)).toEqual([]);
  const { masthead, where, words, name = '', phone = '' } = cleaned(page.slips, false);
  const said = [
    ...[masthead, where, name, phone],
    ...Object.values(words).flatMap((all) => all.map((it) => it.text)),
  ];
  const cut = back.height / 2;
  for (const half of [0, 1]) {
    const own = back.words.filter(({ yMin, yMax }) => (yMin + yMax) / 2 > cut === (half === 1));
    for (const { yMin, yMax } of own) {
      expect(yMin).toBeGreaterThan(half * cut + 14);
      expect(yMax).toBeLessThan((half + 1) * cut - 8);
    }
    const printed = own.map(({ text }) => text).join(' ');
    expect(beyond(said.join(' '), printed), 'lost').toBe('');
    expect(beyond(printed, `${said.join(' ')} 1 2 3 4 5`), 'too much').toBe('');
  }
};

/** Held to what the press makes of these words: what cannot be printed is not looked for. */
const held = async (page: SheetPage, layout: SheetLayout): Promise<void> => {
  const { pdf, leftOver } = await typesetSheet(page, layout);
  const file = onDisk(pdf);
  const pages = pagesOf(file);
  expect(pages).toHaveLength(layout === 'duplex' && page.slips ? 2 : 1);
  const [front, back] = pages;
  if (!front) throw new Error('no page');
  const strips = layout === 'tearoff';
  const { said, posts, again } = saidBy(
    cleaned(page, false),
    ({ code }) => !leftOver.includes(code),
    layout,
  );

  const [footer] = page.footer.split(' ');
  const pictures = picturesOf(file);
  const turned = back && page.turn?.length ? 1 : 0;
  // Each post's, once more on its strip; the phone's, the QR and the pencil's.
  expect(pictures).toHaveLength(posts.length * (strips ? 2 : 1) + 2 + turned);
  const foot = strips ? smallPrint(front.words, footer) : undefined;
  expect(overlaps(front.words, pictures, foot)).toEqual([]);
  expect(cutOff(front, layout)).toEqual([]);
  if (back) heldOnTheBack(back, picturesOf(file, 2), page);

  const all = page.groups.flatMap((group) => group.posts);
  expect(posts.length + leftOver.length).toBe(all.length);
  for (const { code } of all) {
    const places = leftOver.includes(code) ? 0 : strips ? 2 : 1;
    expect(findCode(front.words, code), code).toHaveLength(places);
  }

  // Every character, and no other: but a group that goes on in the next column is named again, with a word.
  const printed = front.words.map(({ text }) => text).join(' ');
  expect(beyond(said, printed), 'lost').toBe('');
  const more = bare(beyond(printed, said));
  const named = ['', ...again].filter((head) => head === '' || beyond(head, more) === '');
  expect(
    named.some((head) => beyond(more, head) === ''),
    `too much: ${more}`,
  ).toBe(true);

  // In its own words: those from right to left come back in an order that differs from reader to reader.
  const read = bare(readOut(file));
  const words = new Set(eitherWay(printed));
  const versions = posts.flatMap(({ translation, ...post }) => [post, translation ?? []].flat());
  for (const { dir, title, text } of versions) {
    for (const part of [title, text]) {
      if (dir === 'ltr' && !RTL.test(part)) expect(read).toContain(bare(part));
      const own = part.split(/\s+/).filter((word) => /^\p{Script=Arabic}+$/u.test(word));
      expect(eitherWay(own.join(' ')).filter((word) => !words.has(word))).toEqual([]);
    }
  }
};

const [name, options] = needing(
  'any sheet: its pages, no overlap, every post whole or left over',
  'pdftotext',
  'pdftocairo',
);
test(name, { ...options, timeout: 240_000 }, async () => {
  await fc.assert(fc.asyncProperty(anySheet, fc.constantFrom(...SHEET_LAYOUTS), held), {
    seed: 20261123,
    numRuns: 80,
    endOnFailure: true,
  });
});
