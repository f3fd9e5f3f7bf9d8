import { describe, expect, it } from 'vitest';
import { hasTag, takesCoding } from '#app/lib/negotiation.ts';

describe('the tags that one has', () => {
  it.each([
    ['"a"', '"a"'],
    ['W/"a"', '"a"'],
    ['"a"', 'W/"a"'],
    ['W/"a"', 'W/"a"'],
    ['"b", W/"a" , "c"', '"a"'],
    ['"b,c","a"', '"b,c"'],
    [' * ', '"a"'],
  ])('%s has %s', (header, tag) => {
    expect(hasTag(header, tag)).toBe(true);
  });

  it.each([
    [null, '"a"'],
    [undefined, '"a"'],
    ['', '"a"'],
    ['a', '"a"'],
    ['"b"', '"a"'],
    ['"ab"', '"a"'],
    ['"A"', '"a"'],
    ['w/"b", "b,"', '"a"'],
    ['"b*"', '"a"'],
    ['"'.repeat(9), '"a"'],
  ])('%s has not %s', (header, tag) => {
    expect(hasTag(header, tag)).toBe(false);
  });

  it('are read in one go, however many', () => {
    const started = performance.now();
    for (const header of ['"b",', 'W/', '" ', '"'].map((part) => part.repeat(20_000)))
      expect(hasTag(header, '"a"')).toBe(false);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('a coding', () => {
  it.each([
    'gzip',
    'GZIP',
    'br, gzip',
    'deflate,gzip;q=0.5',
    'gzip ; Q=0.001',
    'gzip;q=1.000',
    '*',
    '*;q=0.1',
    'identity;q=0, *',
  ])('is taken by %s', (header) => {
    expect(takesCoding(header, 'gzip')).toBe(true);
  });

  it.each([
    null,
    undefined,
    '',
    'identity',
    'gzip;q=0',
    'gzip; q=0.000, br',
    '*, gzip;q=0',
    '*;q=0',
    'gzip;q=no',
    'x-gzip-y, br',
    'gzipped',
  ])('is not taken by %s', (header) => {
    expect(takesCoding(header, 'gzip')).toBe(false);
  });
});
