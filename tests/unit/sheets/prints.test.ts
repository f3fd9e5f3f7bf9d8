import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { setPrints } from '#app/features/sheets/prints.server.ts';
import { templateVersion } from '#app/features/sheets/typeset.server.ts';
import { SHEET_LAYOUTS } from '#db/vocabulary.ts';
import { pageOf, posts } from '#tests/support/sheet-pages.ts';

describe('the prints of a sheet', () => {
  it('are set one at a time, and others get their turn in between', async () => {
    let done = false;
    let turns = 0;
    const others = (async () => {
      for (; !done; turns++) await turn();
    })();
    const { prints } = await setPrints(pageOf(posts(3)));
    done = true;
    await others;
    expect(prints.map(({ layout }) => layout)).toEqual([...SHEET_LAYOUTS]);
    expect(turns).toBeGreaterThanOrEqual(SHEET_LAYOUTS.length);
  });

  it('are told by a version that is reckoned once', () => {
    const version = templateVersion();
    expect(version).toMatch(/^[0-9a-f]{64}$/);
    const hash = Object.getPrototypeOf(createHash('sha256'));
    const hashed = vi.spyOn(hash, 'update');
    expect(templateVersion()).toBe(version);
    expect(hashed).not.toHaveBeenCalled();
    hashed.mockRestore();
  });
});
