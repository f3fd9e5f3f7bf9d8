import { describe, expect, it } from 'vitest';
import { phoneKeyOf, soundOf } from '#app/features/people/name-key.ts';

describe('how a name sounds', () => {
  it.each([
    ['Mohammed', 'Mohamed', 'Muhammad', 'Mohamad'],
    ['Aïcha', 'Aicha', 'Aisha', 'Aysha'],
    ['Aynur', 'Ainur', 'Aynour'],
    ['Cathy', 'Kathy', 'Kati'],
    ['Sofie', 'Sophie', 'Sofi'],
    ['Youssef', 'Yusuf'],
    ['Fatima', 'Fatma', 'Fatimah'],
  ])('%s and its spellings are one', (...names) => {
    expect(new Set(names.map(soundOf)).size, names.map(soundOf).join()).toBe(1);
  });

  it.each([
    ['Maria', 'Marieke'],
    ['Jan', 'Jos'],
    ['Luc', 'Lea'],
    ['Rita', 'Rosa'],
  ])('%s and %s are two', (one, other) => {
    expect(soundOf(one)).not.toBe(soundOf(other));
  });

  it('leaves other scripts whole', () => {
    expect(soundOf('نور')).toBe('نور');
  });
});

describe('how a number is found', () => {
  it('by the digits people type', () => {
    expect(phoneKeyOf(['+32470123456', null, '+33612345678'])).toBe('0470123456 33612345678');
  });
});
