import { describe, expect, it, test } from 'vitest';
import { typesetSheet } from '#app/features/sheets/typeset.server.ts';
import { type Language, SHEET_LAYOUTS } from '#db/vocabulary.ts';
import { exampleIn } from '#tests/support/example-sheet.ts';
import { needing, onDisk, run } from '#tests/support/press-tools.ts';

const ORDERS: Language[][] = [
  ['fr', 'nl', 'ar'],
  ['nl', 'tr', 'ar'],
  ['ar', 'nl'],
];

describe.each(ORDERS.map((languages) => [languages.join(', '), languages] as const))(
  'in %s',
  (_, languages) => {
    // The press itself refuses what is no PDF/UA-1; a sheet of three posts has room for all its words.
    it.each(SHEET_LAYOUTS)('%s has room for every line', async (layout) => {
      expect((await typesetSheet(exampleIn(languages), layout)).leftOver).toEqual([]);
    });
  },
);

test(
  ...needing('the days one can call are there in each of three languages', 'pdftotext'),
  async () => {
    for (const layout of SHEET_LAYOUTS) {
      const { pdf } = await typesetSheet(exampleIn(['fr', 'nl', 'ar']), layout);
      const text = run('pdftotext', '-raw', onDisk(pdf), '-').replace(/\s+/g, ' ');
      expect(text, layout).toMatch(
        /Nele · lu–ve, 9–17 h (· )?ma–vr, 9–17 u\. .*الجمعة.* 9:00 .* 17:00/,
      );
    }
  },
);

test(...needing('Turkish is on the sheet and on its slips', 'pdftotext'), async () => {
  const { pdf } = await typesetSheet(exampleIn(['nl', 'tr']), 'duplex');
  const text = run('pdftotext', '-raw', onDisk(pdf), '-').replace(/\s+/g, ' ');
  for (const line of [
    '23 Pazartesi – 29 Kasım 2026 Pazar',
    'Birbirimize destek',
    'Komşular para istemez.',
    'Kâğıttaki numara',
    'Sonra bu kartı yırtarız.',
  ])
    expect(text).toContain(line);
});
