import { describe, expect, it } from 'vitest';
import { postOf } from '#app/server/jobs.server.ts';
import { readSettings } from '#app/server/settings.server.ts';

describe('messages', () => {
  it('are mailed with a mail server, else told by phone, and in the demo only shown', () => {
    const mailed = readSettings({ SMTP_URL: 'smtp://127.0.0.1:2525' });
    expect(postOf(mailed, true)).toBeTypeOf('function');
    expect(postOf(mailed, false)).toBeTypeOf('function');
    expect(postOf(readSettings({}), false)).toBe('call');
    expect(postOf(readSettings({}), true)).toBe('show');
  });
});

describe('settings', () => {
  it('needs none', () => {
    expect(readSettings({})).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', LOG_LEVEL: 'info' });
    expect(readSettings({ PORT: '', ORIGIN: '' })).toMatchObject({ PORT: 3000 });
  });

  it.each([
    [{ PORT: 'drie' }, /^PORT is "drie"\. It should be a number/],
    [{ PORT: '99999' }, /^PORT is "99999"/],
    [
      { ORIGIN: 'burenblad.example' },
      /^ORIGIN is "burenblad\.example"\. It should be the address residents use/,
    ],
    [{ LOG_LEVEL: 'luid' }, /^LOG_LEVEL is "luid"\. It should be fatal/],
    [{ CLOCK: 'vrijdag' }, /^CLOCK is "vrijdag"/],
    [{ SMTP_URL: 'mail:geheim@x' }, /^SMTP_URL is "…"\. It should be a mail server/],
    [{ MAIL_FROM: 'Burenblad' }, /^MAIL_FROM is "Burenblad"\. It should be a sender/],
  ])('%j is named with what it should be', (env, message) => {
    expect(() => readSettings(env)).toThrow(message);
  });

  it('takes an origin with a slash behind it', () => {
    expect(readSettings({ ORIGIN: 'https://burenblad.example/' }).ORIGIN).toBe(
      'https://burenblad.example',
    );
  });
});
