import { describe, expect, it } from 'vitest';
import { contactSchema, parseDay, whenSchema, wordsSchema } from '#app/features/posts/form.ts';
import { parseTime } from '#app/lib/time.ts';

const words = (title: string, text = 'Een zin.') =>
  wordsSchema.safeParse({ title, text, language: 'nl' });
const said = (result: {
  error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined;
}) => result.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];

describe('own words', () => {
  it.each([
    ['empty', '', 'title error_title_missing'],
    ['only spaces', '   ', 'title error_title_missing'],
    ['only invisible characters', '\u200b\u0000\u202e', 'title error_title_missing'],
    ['61 letters', 'a'.repeat(61), 'title error_title_long'],
    ['a phone number', 'Bel 0470 12 34 56', 'title error_contact_in_text'],
    ['a phone number with a country', 'Bel +32470123456', 'title error_contact_in_text'],
    ['an e-mail address', 'Mail naar maria@voorbeeld.be', 'title error_contact_in_text'],
  ])('%s is said', (_, title, message) => {
    expect(said(words(title))).toEqual([message]);
  });

  it('keeps markup, emoji and Arabic as they are, and counts as a reader does', () => {
    expect(words('<b>Soep</b> & $x$')).toMatchObject({ data: { title: '<b>Soep</b> & $x$' } });
    expect(words('👩‍👩‍👧'.repeat(60)).success).toBe(true);
    expect(words('أريد أن أتعلم الهولندية')).toMatchObject({
      data: { title: 'أريد أن أتعلم الهولندية' },
    });
    expect(words('Titel\nop twee regels')).toMatchObject({
      data: { title: 'Titel op twee regels' },
    });
    expect(said(words('Titel', 'a'.repeat(281)))).toEqual(['text error_text_long']);
  });

  it('lets dates, hours and prices of nothing be', () => {
    expect(words('Van 20 tot 27 december', 'Op 2026-12-20 om 10.30 uur, nummer 12.').success).toBe(
      true,
    );
  });
});

describe('when', () => {
  const when = (input: object) => whenSchema.safeParse(input);

  it('reads days and hours as people write them', () => {
    expect(parseDay('1/12/2026')).toBe('2026-12-01');
    expect(parseDay('1-12-26')).toBe('2026-12-01');
    expect(parseDay('2026-12-01')).toBe('2026-12-01');
    expect(parseDay('31/2/2026')).toBeNull();
    expect(parseDay('morgen')).toBeNull();
    expect(parseTime('14u')).toBe('14:00');
    expect(parseTime('14.30')).toBe('14:30');
    expect(parseTime('9h15')).toBe('09:15');
    expect(parseTime('25:00')).toBeNull();
    expect(parseTime('straks')).toBeNull();
  });

  it('asks for what the choice needs', () => {
    expect(said(when({}))).toEqual(['when error_when_missing']);
    expect(said(when({ when: 'date' }))).toEqual(['date error_date_missing']);
    expect(said(when({ when: 'date', date: '32/1/2027' }))).toEqual(['date error_date_wrong']);
    expect(said(when({ when: 'weekday' }))).toEqual(['weekday error_weekday_missing']);
    expect(said(when({ when: 'any', time: 'laat' }))).toEqual(['time error_time_wrong']);
  });

  it('gives what is kept', () => {
    expect(
      when({ when: 'weekday', weekday: 'tuesday', time: '14:00', part: 'morning' }),
    ).toMatchObject({
      data: { whenDay: 'tuesday', whenDate: null, whenTime: '14:00', whenPart: null },
    });
    expect(when({ when: 'any', part: 'evening', date: '2026-12-01' })).toMatchObject({
      data: { whenDay: 'any', whenDate: null, whenTime: null, whenPart: 'evening' },
    });
  });
});

describe('first name and a way to be reached', () => {
  const contact = (input: object) => contactSchema.safeParse(input);

  it.each([
    [{ firstName: '', phone: '0470 12 34 56' }, 'firstName error_first_name_missing'],
    [{ firstName: 'Maria 🌸', phone: '0470 12 34 56' }, 'firstName error_name_letters'],
    [{ firstName: '<b>Maria</b>', phone: '0470 12 34 56' }, 'firstName error_name_letters'],
    [{ firstName: 'M'.repeat(41), phone: '0470 12 34 56' }, 'firstName error_name_long'],
    [{ firstName: 'Maria' }, 'phone error_reach_missing'],
    [{ firstName: 'Maria', phone: '0470 12' }, 'phone error_phone_short'],
    [{ firstName: 'Maria', phone: '0470 12 34 56 78 90 12 34' }, 'phone error_phone_long'],
    [{ firstName: 'Maria', phone: 'nul vier zeven' }, 'phone error_phone_letters'],
    [{ firstName: 'Maria', email: 'maria@' }, 'email error_email_wrong'],
  ])('%j is said', (input, message) => {
    expect(said(contact(input))).toEqual([message]);
  });

  it('takes names and numbers of anywhere', () => {
    expect(contact({ firstName: 'نور', phone: '+33 6 12 34 56 78' })).toMatchObject({
      data: { firstName: 'نور', phone: '+33612345678', channel: 'phone' },
    });
    expect(contact({ firstName: "N'Golo-Jean", phone: '053/12.34.56' })).toMatchObject({
      data: { phone: '+3253123456' },
    });
    expect(contact({ firstName: 'Rosa', email: 'Rosa@Voorbeeld.BE' })).toMatchObject({
      data: { email: 'rosa@voorbeeld.be', phone: null, channel: 'email' },
    });
    expect(contact({ firstName: 'Firmin', visit: 'on' })).toMatchObject({
      data: { channel: 'visit' },
    });
  });
});
