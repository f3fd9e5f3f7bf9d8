import { describe, expect, it } from 'vitest';
import { sheetPdf } from '#app/features/sheets/sheet-pdf.server.ts';

const pdf = Buffer.from('%PDF-');
const ask = (has?: string) =>
  sheetPdf(
    pdf,
    'sheet.pdf',
    new Request('http://x', has ? { headers: { 'If-None-Match': has } } : {}),
  );

describe('a frozen sheet', () => {
  it('is not sent to who has it, be it among others or under a weak tag', async () => {
    const tag = ask().headers.get('ETag') ?? '';
    expect(tag).toMatch(/^"[\w-]{22}"$/);
    for (const has of [tag, `W/${tag}`, `"other", W/${tag}`, '*']) {
      const answer = ask(has);
      expect([answer.status, answer.headers.get('ETag'), await answer.text()]).toEqual([
        ...[304, tag, ''],
      ]);
    }
    for (const has of ['"other"', tag.slice(1, -1)]) expect(ask(has).status).toBe(200);
  });
});
