import { describe, expect, test } from 'vitest';
import {
  previewSheet,
  typesetReplySlips,
  typesetSheet,
} from '#app/features/sheets/typeset.server.ts';
import { missingTools } from '#app/server/launch/tools.mjs';
import {
  FAMILIES,
  familiesIn,
  findCode,
  needing,
  onDisk,
  run,
  wordsOf,
} from '../../support/press-tools.ts';
import {
  ar,
  fr,
  HOSTILE,
  LONG_WORD,
  nl,
  pageOf,
  postOf,
  posts,
  slips,
} from '../../support/sheet-pages.ts';

describe('a sheet', () => {
  test('is the same to the letter when it is set again', async () => {
    const first = await typesetSheet(pageOf(posts(10)));
    await typesetSheet(pageOf(posts(3), { masthead: 'Feuille' }));
    const again = await typesetSheet(pageOf(posts(10)));
    expect(Buffer.compare(first.pdf, again.pdf)).toBe(0);
    const later = await typesetSheet(pageOf(posts(10), { printedAt: '2026-11-27T15:00:00Z' }));
    expect(Buffer.compare(first.pdf, later.pdf)).not.toBe(0);
  });

  test('says that it is PDF/UA-1 and in which language', async () => {
    const { pdf } = await typesetSheet(pageOf(posts(6)));
    const source = Buffer.from(pdf).toString('latin1');
    expect(source).toMatch(/pdfuaid:part[^0-9]{1,3}1/);
    expect(source).toMatch(/\/Lang\s*\(nl\)/);
  });

  test.each([0, 1, 2, 5, 6, 7, 8, 10, 12])('holds %i ordinary posts', async (count) => {
    expect((await typesetSheet(pageOf(posts(count)))).leftOver).toEqual([]);
  });

  test('holds fourteen posts of the length that the house asks for', async () => {
    const words = {
      title: 'Samen koffie drinken',
      text: 'Elke dinsdag om 14 uur. Ik heb koekjes.',
    };
    expect((await typesetSheet(pageOf(posts(14, words)))).leftOver).toEqual([]);
  });

  test('leaves posts for next week from the end, and says which', async () => {
    const page = pageOf(
      posts(14, { title: 'Zes woorden zijn het meest hier', text: 'woord '.repeat(40) }),
    );
    const { leftOver } = await typesetSheet(page);
    expect(leftOver.length).toBeGreaterThan(0);
    expect(leftOver.length).toBeLessThan(14);
    const codes = posts(14).map((post) => post.code);
    expect(leftOver).toEqual(codes.slice(14 - leftOver.length));
    expect((await previewSheet(page)).leftOver).toEqual(leftOver);
  });

  test('previews as one SVG page of A4', async () => {
    const { svg } = await previewSheet(pageOf(posts(10)));
    expect(svg).toMatch(/^<svg[^>]*viewBox="0 0 595\.2\d* 841\.8\d*"/);
  });

  test.each(HOSTILE.map((words, index) => [index, words] as const))(
    'sets hostile words %i beside ordinary ones',
    async (index, words) => {
      const all = posts(6);
      all[2] = postOf(2, words);
      const { pdf, leftOver } = await typesetSheet(pageOf(all));
      expect(pdf.length).toBeGreaterThan(20_000);
      // Only what is longer than a page may have to wait.
      if (index !== HOSTILE.length - 1) expect(leftOver).toEqual([]);
    },
  );

  test('sets hostile words everywhere at once', async () => {
    for (const words of HOSTILE) {
      const [title, text] = [words.title ?? '', words.text ?? ''];
      const page = pageOf(
        HOSTILE.map((post, index) => postOf(index, post)),
        {
          title: title || 'Burenblad',
          masthead: title,
          place: text,
          week: [nl(title), ar(text), fr(text)],
          greeting: ar(text),
          instructions: [nl(text), fr(title), ar(text)],
          phone: { number: '+32 0470 12 34 56 78', who: text, where: title },
          rule: [nl(title), ar(text)],
          footer: text,
        },
      );
      const { pdf, leftOver } = await typesetSheet(page);
      expect(pdf.length).toBeGreaterThan(10_000);
      expect(leftOver.length).toBeLessThanOrEqual(14);
    }
  }, 120_000);

  test('tells of a failure without a neighbour’s words', async () => {
    const page = pageOf(posts(2), { printedAt: 'geheim' });
    await expect(typesetSheet(page)).rejects.toThrow(/^(?!.*geheim)/);
  });
});

test('reply slips are the same to the letter when they are set again', async () => {
  const first = await typesetReplySlips(slips);
  expect(Buffer.compare(first, await typesetReplySlips(slips))).toBe(0);
});

// Read back by another program than the one that wrote it.
test('other people’s tools are there where they have to be', () => {
  expect(process.env.CI ? missingTools() : []).toEqual([]);
});

describe('read by other people’s tools', () => {
  test(...needing('a sheet is one tagged A4 page with title and date', 'pdfinfo'), async () => {
    const info = run('pdfinfo', onDisk((await typesetSheet(pageOf(posts(10)))).pdf));
    expect(info).toMatch(/Title:\s+Burenblad Rechteroever, 23 tot 29 november 2026\n/);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/Pages:\s+1\n/);
    expect(info).toMatch(/Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/);
    expect(info).toMatch(/CreationDate:.*Nov 20 .*2026/);
  });

  test(...needing('it holds our four typefaces and no other', 'pdffonts'), async () => {
    const page = pageOf([
      ...posts(4),
      ...HOSTILE.slice(0, 10).map((words, i) => postOf(4 + i, words)),
    ]);
    const file = onDisk((await typesetSheet(page)).pdf);
    expect([...familiesIn(file)].sort()).toEqual(FAMILIES);
  });

  test(...needing('two reply slips stand on one page', 'pdfinfo', 'pdftotext'), async () => {
    const file = onDisk(await typesetReplySlips(slips));
    expect(run('pdfinfo', file)).toMatch(/Pages:\s+1\n/);
    expect(run('pdftotext', file, '-').match(/Nummer op het blad/g)).toHaveLength(2);
  });

  test.each([
    ['ordinary', pageOf(posts(14))],
    ['short', pageOf(posts(3))],
    ['hostile', pageOf(HOSTILE.map((words, index) => postOf(index, words)))],
    ['long', pageOf(posts(14, { text: 'woord '.repeat(40), title: `${LONG_WORD} x` }))],
  ])(
    ...needing('nothing overlaps or leaves the page: %s', 'pdfinfo', 'pdftotext'),
    async (_, page) => {
      const { pdf, leftOver } = await typesetSheet(page);
      expect(run('pdfinfo', onDisk(pdf))).toMatch(/Pages:\s+1\n/);
      const words = wordsOf(onDisk(pdf));
      expect(words.length).toBeGreaterThan(20);
      for (const word of words) {
        expect(word.xMin, word.text).toBeGreaterThan(28);
        expect(word.xMax, word.text).toBeLessThan(568);
        expect(word.yMax, word.text).toBeLessThan(836);
      }
      const call = words.find((word) => word.text.includes('053') && word.yMax - word.yMin > 24);
      const small = words.find(
        (word) => word.text.startsWith('Blad') && word.yMax - word.yMin < 14,
      );
      if (!call || !small) throw new Error('no phone block or no small print');
      const printed = page.groups
        .flatMap((group) => group.posts)
        .filter((p) => !leftOver.includes(p.code));
      for (const { code } of printed) {
        const places = findCode(words, code).sort((a, b) => a.yMin - b.yMin);
        expect(places, `code ${code} in the post and on its strip`).toHaveLength(2);
        expect(places[0]?.yMax).toBeLessThan(call.yMin);
        expect(places[1]?.yMin).toBeGreaterThan(small.yMax);
      }
      // The columns do not run into each other: no word crosses the gutter under the masthead.
      const across = words.filter(
        (w) => w.xMin < 296 && w.xMax > 299 && w.yMin > 130 && w.yMax < call.yMin,
      );
      expect(across.map((word) => word.text)).toEqual([]);
    },
  );

  test(
    ...needing('markup stands there as it was written, and Arabic beside Dutch', 'pdftotext'),
    async () => {
      const page = pageOf([postOf(0, HOSTILE[0]), postOf(1, HOSTILE[1]), postOf(2, HOSTILE[5])]);
      const text = run('pdftotext', '-raw', onDisk((await typesetSheet(page)).pdf), '-').replace(
        /\s+/g,
        ' ',
      );
      expect(text).toContain('#import "x.typ": *');
      expect(text).toContain('#read("/etc/ passwd")'.replace('/ ', '/'));
      expect(text).toContain('*vet* _schuin_ `code`');
      expect(text).toMatch(/الجيران|ناريجلا/);
    },
  );

  test(
    ...needing('a grey scan of 150 dpi gives the address back', 'pdftoppm', 'zbarimg'),
    async () => {
      for (const count of [6, 14]) {
        const file = onDisk((await typesetSheet(pageOf(posts(count)))).pdf);
        run('pdftoppm', '-r', '150', '-gray', '-png', '-singlefile', file, file);
        expect(run('zbarimg', '--raw', '-q', `${file}.png`).trim()).toBe(
          'https://buren.example/rechteroever',
        );
      }
    },
  );
});
