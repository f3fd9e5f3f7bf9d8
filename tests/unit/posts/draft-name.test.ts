import { expect, it } from 'vitest';
import { draftName, firstWords } from '#app/features/posts/intake/draft-name.ts';

it('begins as its text does, in whole words, on one line', () => {
  expect(firstWords('Wie leert me fietsen?\nLiefst zaterdag.')).toBe('Wie leert me fietsen?');
  expect(firstWords('Ik zoek iemand die met mij naar de markt wil gaan op zaterdag')).toBe(
    'Ik zoek iemand die met mij naar de markt wil gaan …',
  );
  expect(firstWords('a'.repeat(80))).toBe(`${'a'.repeat(50)} …`);
  expect(firstWords('')).toBe('');
});

it('says its slip, and its title before its words', () => {
  const one = { title: '', words: 'Wie leert me fietsen?', slip: 4 };
  expect(draftName(one, 'nl')).toBe('Kaartje 4 · Wie leert me fietsen?');
  expect(draftName({ ...one, title: 'Leren fietsen' }, 'fr')).toBe('Carte 4 · Leren fietsen');
  expect(draftName({ title: '', words: '', slip: null }, 'nl')).toBe('');
});
