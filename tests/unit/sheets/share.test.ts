import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { typesetShare } from '#app/features/sheets/share.server.ts';
import { composeShare, type SharePage } from '#app/features/sheets/share-page.ts';
import { sharePicture } from '#app/features/sheets/share-picture.server.ts';
import type { SheetPage, SheetPost } from '#app/features/sheets/sheet-page.ts';
import { exampleShare } from '#tests/support/example-papers.ts';

const post = (code: string): SheetPost => ({
  code,
  kind: 'offer',
  kindLabel: 'Ik help',
  pictogram: 'dog',
  title: `Titel ${code}`,
  text: 'kanarietekst',
  when: null,
  firstName: 'Kanarie',
  lang: 'nl',
  dir: 'ltr',
});
const group = (...codes: string[]) => ({ heads: [], posts: codes.map(post) });
const page: SheetPage = {
  ...exampleShare(),
  greeting: null,
  instructions: [],
  groups: [group('1', '2', '3'), group('4'), group('5', '6')],
  phone: { number: '053 12 34 56', who: 'Nele', where: 'Buurthuis' },
  rule: [],
  qr: { url: '', alt: '' },
  footer: '',
};
const codesOf = ({ posts }: SharePage) => posts.map(({ code }) => code);
const ask = (shown: SharePage, etag = '') =>
  sharePicture(shown, new Request('http://x', { headers: { 'If-None-Match': etag } }));

describe('the picture for sharing', () => {
  test('takes four posts in turns from the groups', () => {
    expect(codesOf(composeShare(page, []))).toEqual(['1', '4', '5', '2']);
  });

  test('has nobody’s name or text, and nothing that was taken back', () => {
    const shown = composeShare(page, ['1', '4']);
    expect(codesOf(shown)).toEqual(['2', '5', '3', '6']);
    expect(JSON.stringify(shown)).not.toMatch(/kanarie/i);
  });

  test('is a PNG of 1200 × 630, of less than 300 kB, the same again', async () => {
    const png = await typesetShare(exampleShare());
    const { width, height } = PNG.sync.read(png);
    expect([width, height]).toEqual([1200, 630]);
    expect(png.length).toBeLessThan(300_000);
    expect(Buffer.compare(png, await typesetShare(exampleShare()))).toBe(0);
  });

  test('is drawn with its letters: Arabic and digits ask for no font', async () => {
    const ink = async (title: string) => {
      const [first] = exampleShare().posts;
      if (!first) throw new Error('no example');
      const posts = [{ ...first, title, lang: 'ar', dir: 'rtl' as const }];
      const { data } = PNG.sync.read(await typesetShare(exampleShare({ posts })));
      return data.filter((value, index) => index % 4 === 0 && value < 60).length;
    };
    expect((await ink('أريد أن أتعلم')) - (await ink(''))).toBeGreaterThan(1_000);
    expect((await ink('053 12 34 56')) - (await ink(''))).toBeGreaterThan(1_000);
  });

  test.each([
    '#import "x.typ": * #read("/etc/passwd") $x$ @ref',
    '</svg><script>alert(1)</script>&amp;',
    'W'.repeat(120),
    'woord '.repeat(60),
    `Z${'\u0310\u0327\u035c'.repeat(30)}algo ب\u0302`,
    '😀👩‍👩‍👧‍👦🇧🇪',
    '',
  ])('takes hostile words everywhere: %s', async (words) => {
    const phrase = { lang: 'x"; #', dir: 'rtl', text: words } as const;
    const png = await typesetShare(
      exampleShare({
        title: words,
        masthead: words,
        place: words,
        week: [phrase, phrase],
        instruction: phrase,
        posts: exampleShare().posts.map((one) => ({ ...one, title: words, kindLabel: words })),
        phone: words.slice(0, 40).replace(/\D/g, '') || '0',
      }),
    );
    const { width, height } = PNG.sync.read(png);
    expect([width, height]).toEqual([1200, 630]);
  });

  test('is there for a sheet whose every post was taken back', async () => {
    const none = composeShare(page, ['1', '2', '3', '4', '5', '6']);
    expect(none.posts).toEqual([]);
    expect(PNG.sync.read(await typesetShare(none)).width).toBe(1200);
  });

  test('is not drawn for who has it, and has another tag when it shows something else', async () => {
    const first = await ask(composeShare(page, []));
    expect(first.headers.get('Content-Type')).toBe('image/png');
    expect(first.headers.get('Cache-Control')).toBe('public, no-cache');
    const etag = first.headers.get('ETag') ?? '';
    const known = await ask(composeShare(page, []), etag);
    expect([known.status, await known.text()]).toEqual([304, '']);
    expect((await ask(composeShare(page, []), `"other", W/${etag}`)).status).toBe(304);
    const other = await ask(composeShare(page, ['1']), etag);
    expect(other.status).toBe(200);
    expect(other.headers.get('ETag')).not.toBe(etag);
    // What is not on the picture does not change it.
    expect((await ask(composeShare(page, ['6']), etag)).status).toBe(304);
  });
});
