import { describe, expect, it } from 'vitest';
import { Busy, Conflict, Forbidden, NotFound } from '#app/lib/errors.ts';
import { safePath, toResponse } from '#app/lib/http.ts';
import { printPhone, showPhone } from '#app/lib/phone.ts';
import { clean, fold, forMachines, lengthOf } from '#app/lib/text.ts';
import {
  dayIn,
  daysBetween,
  endOfDay,
  endOfDayAfter,
  isDay,
  isTimeZone,
  mondayOf,
  nextMonday,
} from '#app/lib/time.ts';

describe('phone numbers', () => {
  it('are shown the Belgian way, others with their country', () => {
    expect(showPhone('+3253123456')).toBe('053 12 34 56');
    expect(showPhone('+32470123456')).toBe('0470 12 34 56');
    expect(showPhone('+33612345678')).toBe('+33 6 12 34 56 78');
    expect(printPhone('+3253123456')).toBe('053\u00a012\u00a034\u00a056');
  });
});

describe('a text for other programs', () => {
  it('has nothing in it that they cannot hold', () => {
    const half = '\u{1F35E}'.charAt(0);
    expect(forMachines(`a\u0000\u0008\u000B${half}\uFFFE\tb\r\n\u{1F35E} ش`)).toBe(
      'a\tb\r\n\u{1F35E} ش',
    );
  });
});

describe('a refusal', () => {
  it.each([
    [new NotFound(), 404, null],
    [new Forbidden(), 403, null],
    [new Conflict('error_closed'), 409, null],
    [new Busy(), 503, '2'],
    [Object.assign(new Error(), { code: 'SQLITE_BUSY' }), 503, '2'],
  ])('%o is an answer of its own', (error, status, retryAfter) => {
    const answer = toResponse(error) as Response;
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([status, retryAfter]);
  });

  it('is nothing that nobody foresaw', () => {
    const error = new Error('?');
    expect(toResponse(error)).toBe(error);
  });
});

describe('safePath', () => {
  it.each([
    '//evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/\\evil.example',
    '\\\\evil',
    '',
    '/a b',
    '/a\n/b',
  ])('%j is not a path of ours', (path) => {
    expect(safePath(path, '/desk')).toBe('/desk');
  });

  it('lets our own through', () => {
    expect(safePath('/desk/rechteroever/review?x=1#y', '/')).toBe(
      '/desk/rechteroever/review?x=1#y',
    );
    expect(safePath(null, '/my')).toBe('/my');
  });
});

describe('texts', () => {
  it('lose what cannot be seen and keep what joins letters', () => {
    expect(clean('a\u0000b\u202ec\u200bd')).toBe('abcd');
    expect(clean('می\u200cخواهم')).toBe('می\u200cخواهم');
    expect(clean('een\r\ntwee\ttwee')).toBe('een\ntwee twee');
  });

  it('fold to letters and digits', () => {
    expect(fold('Aïcha, ÉTÉ & İstanbul — çœur')).toBe('aicha ete istanbul coeur');
    expect(fold('%_\\')).toBe('');
  });

  it('are as long as a reader counts', () => {
    expect(lengthOf('é')).toBe(1);
    expect(lengthOf('👩‍👩‍👧')).toBe(1);
    // A letter under a hill of marks is no single letter.
    expect(lengthOf(`e${'\u0301'.repeat(1200)}`)).toBeGreaterThan(90);
  });
});

describe('time in a time zone', () => {
  const brussels = 'Europe/Brussels';

  it('turns the day at midnight there', () => {
    expect(dayIn(new Date('2026-11-20T22:59:59Z'), brussels)).toBe('2026-11-20');
    expect(dayIn(new Date('2026-11-20T23:00:00Z'), brussels)).toBe('2026-11-21');
  });

  it('counts days across the change of the clock', () => {
    // Clocks go back on 25 October 2026: that day has 25 hours.
    expect(endOfDay('2026-10-25', brussels)).toEqual(new Date('2026-10-25T23:00:00Z'));
    expect(endOfDayAfter(new Date('2026-10-20T10:00:00Z'), 28, brussels)).toEqual(
      new Date('2026-11-17T23:00:00Z'),
    );
  });

  it('knows weeks from Monday', () => {
    expect(mondayOf('2026-11-22')).toBe('2026-11-16');
    expect(nextMonday(new Date('2026-11-20T09:00:00Z'), brussels)).toBe('2026-11-23');
    expect(nextMonday(new Date('2026-11-22T23:30:00Z'), brussels)).toBe('2026-11-30');
    expect(daysBetween('2026-11-20', '2026-12-01')).toBe(11);
  });

  it('knows what is a day and what is a zone', () => {
    expect(isDay('2026-02-29')).toBe(false);
    expect(isDay('2028-02-29')).toBe(true);
    expect(isTimeZone('Europe/Brussels')).toBe(true);
    expect(isTimeZone('Europe/Aalst')).toBe(false);
  });
});
