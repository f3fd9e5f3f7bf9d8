import { describe, expect, it } from 'vitest';
import { hintsOf, syllablesOf } from '#app/features/posts/hints.ts';

const nl = (title: string, text: string) => hintsOf({ title, text, language: 'nl' });

describe('hints on a post’s words', () => {
  it('are silent on plain words', () => {
    expect(nl('Samen koffie drinken', 'Elke dinsdag om 14 uur. Ik heb koekjes.')).toEqual([]);
    expect(nl('', '')).toEqual([]);
  });

  it('name a title over six words and a text over twelve', () => {
    expect(nl('Een twee drie vier vijf zes zeven', 'Kort.')).toEqual([
      { is: 'title_long', count: 7 },
    ]);
    expect(nl('Een twee drie vier vijf zes', `${'Nu. '.repeat(13)}`)).toEqual([
      { is: 'text_long', count: 13 },
    ]);
  });

  it('name a long sentence, not a long row of short ones', () => {
    expect(nl('Rit', 'ja '.repeat(11))).toEqual([{ is: 'sentence_long', count: 11 }]);
    expect(nl('Rit', `${'ja '.repeat(6)}. ${'ja '.repeat(6)}`)).toEqual([]);
  });

  it('name a hard word once: four syllables, or over twelve letters', () => {
    expect(nl('Administratie', 'Administratie en sleutelkastjes.')).toEqual([
      { is: 'word_hard', word: 'Administratie' },
      { is: 'word_hard', word: 'sleutelkastjes' },
    ]);
    expect(hintsOf({ title: 'Aide administrative', text: 'Oui.', language: 'fr' })).toEqual([
      { is: 'word_hard', word: 'administrative' },
    ]);
    expect(hintsOf({ title: 'Official information', text: 'Yes.', language: 'en' })).toEqual([
      { is: 'word_hard', word: 'information' },
    ]);
  });

  it('count words in any language, and judge none where syllables cannot be counted', () => {
    const text = 'كلمة '.repeat(13);
    expect(hintsOf({ title: 'قهوة', text, language: 'ar' })).toEqual([
      { is: 'text_long', count: 13 },
      { is: 'sentence_long', count: 13 },
    ]);
  });

  it('count syllables as groups of vowels, without a mute e', () => {
    expect(syllablesOf('nl', 'boodschappen')).toBe(3);
    expect(syllablesOf('fr', 'madame')).toBe(2);
    expect(syllablesOf('en', 'bike')).toBe(1);
  });
});
