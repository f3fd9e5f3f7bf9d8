import { describe, expect, it } from 'vitest';
import en from '#app/i18n/messages/en.json';
import fr from '#app/i18n/messages/fr.json';
import nl from '#app/i18n/messages/nl.json';
import { ar } from '#app/i18n/paper/ar.ts';
import { dirOfText, isolated, paperLanguagesOf, sayOnPaper } from '#app/i18n/paper/say-on-paper.ts';
import { tr } from '#app/i18n/paper/tr.ts';
import type { PaperKey } from '#app/i18n/paper/words.ts';
import { DAY_PARTS, GROUPS, KINDS, TRANSLATORS } from '#db/vocabulary.ts';

const screens: Record<string, string>[] = [nl, fr, en];
const said = Object.keys(nl).filter((key) => key.startsWith('slip_') && key !== 'slip_title');
const wanted = [
  ...KINDS.map((kind) => `kind_${kind}`),
  ...GROUPS.map((group) => `group_${group}`),
  ...DAY_PARTS.map((part) => `part_${part}`),
  ...TRANSLATORS.map((one) => `translated_by_${one}`),
  ...['sheet_instruction', 'sheet_turn', 'sheet_again', 'rule_no_money', 'week_from_to', 'when_at'],
  ...said,
].sort();
const inputsOf = (text = '') => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const withoutInputs = (text: string) => text.replace(/\{\w+\}/g, '');

describe.each(Object.entries({ ar, tr }))('paper in %s', (language, words) => {
  it('has every phrase, with the inputs that the screens have', () => {
    expect(Object.keys(words).sort()).toEqual(wanted);
    for (const [key, text] of Object.entries(words))
      expect([key, inputsOf(text)]).toEqual([key, inputsOf(screens[0]?.[key])]);
  });

  it('leaves nothing empty and nothing in another language', () => {
    for (const [key, text] of Object.entries(words)) {
      expect(text.trim(), key).not.toBe('');
      if (language === 'ar') expect(withoutInputs(text), key).not.toMatch(/\p{Script=Latin}/u);
      if (/\p{L}/u.test(withoutInputs(text)))
        expect(
          screens.map((one) => one[key]),
          key,
        ).not.toContain(text);
    }
  });

  it('fits where the sheet has little room: a kind is two short words', () => {
    for (const kind of KINDS) expect(words[`kind_${kind}`].length).toBeLessThanOrEqual(15);
  });
});

describe('sayOnPaper', () => {
  it('says what the screens say in their languages', () => {
    expect(sayOnPaper('group_way', {}, 'nl')).toBe('Onderweg');
    expect(sayOnPaper('slip_promise', { worker: 'Nele' }, 'fr')).toMatch(/^Nele vous appelle/);
  });

  it('sets a Latin name apart in Arabic, an Arabic one not, and none in Turkish', () => {
    const by = (name: string, language: 'ar' | 'tr') =>
      sayOnPaper('translated_by_worker', { name }, language);
    expect(by('Nele D.', 'ar')).toBe('ترجمة \u2068Nele D.\u2069');
    expect(by('ليلى', 'ar')).toBe('ترجمة ليلى');
    expect(by('Nele D.', 'tr')).toBe('çeviren: Nele D.');
    expect(isolated('053 12 34 56', 'fa')).toBe('\u2068053 12 34 56\u2069');
  });

  it('leaves no place for an input open', () => {
    const inputs = { worker: 'Nele', name: 'Nele', from: '1', to: '2', day: '3', time: '4' };
    for (const key of wanted as PaperKey[])
      for (const language of ['nl', 'fr', 'en', 'ar', 'tr'] as const)
        expect(sayOnPaper(key, inputs, language)).not.toMatch(/[{}]|undefined/);
  });
});

it('knows which languages paper speaks, in their order', () => {
  expect(paperLanguagesOf(['uk', 'ar', 'fr'])).toEqual(['ar', 'fr']);
  expect(paperLanguagesOf(['uk'])).toEqual(['nl']);
  expect(paperLanguagesOf(['constructor', 'toString', 'tr'])).toEqual(['tr']);
});

it('tells a text’s direction by its first letter', () => {
  expect(['12 قهوة met Nele', 'Café مع نور', '…'].map(dirOfText)).toEqual(['rtl', 'ltr', 'ltr']);
});
