import { describe, expect, it } from 'vitest';
import { localeFor } from '#app/server/locale.server.ts';
import { errorFacts, withoutSecrets } from '#app/server/log.server.ts';
import { cachePath, pageCache } from '#app/server/page-cache.server.ts';

const path = (text: string) => cachePath(new URL(text, 'http://here'));

describe('which pages are kept', () => {
  it('public ones, whatever the language is written as', () => {
    expect(path('/rechteroever')).toBe('/rechteroever');
    expect(path('/rechteroever/posts?lang=fr&kind=offer')).toBe('/rechteroever/posts?kind=offer');
  });

  it.each([
    '/desk/rechteroever/review',
    '/mine/abc',
    '/my',
    '/card/abc',
    '/sign-in',
    '/setup',
    '/rechteroever/new/offer',
    '/rechteroever/posts?q=hond',
    '/coordination',
  ])('not %s', (text) => {
    expect(path(text)).toBeNull();
  });

  it('the newest six hundred', () => {
    const cache = pageCache();
    for (let nth = 0; nth < 700; nth++) cache.keep(`page ${nth}`, 200, {}, Buffer.from('x'));
    expect(cache.size()).toBe(600);
    expect(cache.find('page 0')).toBeUndefined();
    expect(cache.find('page 699')?.etag).toMatch(/^W\/"/);
  });
});

describe('the language of an answer', () => {
  const facts = {
    chosen: null,
    cookie: undefined,
    acceptLanguage: undefined,
    spoken: ['fr', 'nl', 'ar'],
  };
  it.each([
    [{}, 'fr'],
    [{ acceptLanguage: 'de, en;q=0.8, nl;q=0.9' }, 'nl'],
    [{ acceptLanguage: 'de' }, 'fr'],
    [{ acceptLanguage: 'nl', cookie: 'a=b; lang=en' }, 'en'],
    [{ chosen: 'nl', cookie: 'lang=en' }, 'nl'],
    [{ chosen: 'xx', cookie: 'lang=../' }, 'fr'],
    [{ spoken: [] }, 'nl'],
  ])('%j is %s', (changes, locale) => {
    expect(localeFor({ ...facts, ...changes })).toBe(locale);
  });
});

describe('the log', () => {
  it('holds no secret, no search and no message', () => {
    expect(withoutSecrets('/mine/0123456789abcdef/change?notice=x')).toBe('/mine/…/change');
    expect(withoutSecrets('/card/secret')).toBe('/card/…');
    expect(withoutSecrets('/rechteroever/posts?q=Maria')).toBe('/rechteroever/posts');
    const error = new Error('Failed query: insert … params: Maria, +32470123456');
    expect(JSON.stringify(errorFacts(Object.assign(error, { code: 'SQLITE_FULL' })))).not.toMatch(
      /Maria|32470/,
    );
    expect(errorFacts('Maria')).toEqual({ error: 'string' });
  });
});
