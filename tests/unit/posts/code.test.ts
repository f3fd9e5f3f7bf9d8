import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareCode, isCode, spacedCode, withCheckDigit } from '#app/features/posts/code.ts';

const digits = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 6 })
  .map((all) => all.join(''));

describe('a post’s number', () => {
  it('is Damm’s: the published example 572 gets 4', () => {
    expect(withCheckDigit('572')).toBe('5724');
  });

  it('is caught when one digit is wrong', () => {
    fc.assert(
      fc.property(digits, fc.nat(), fc.integer({ min: 1, max: 9 }), (base, where, shift) => {
        const code = withCheckDigit(base);
        const at = where % code.length;
        const wrong = `${code.slice(0, at)}${(Number(code[at]) + shift) % 10}${code.slice(at + 1)}`;
        return isCode(code) && !isCode(wrong);
      }),
    );
  });

  it('is caught when two neighbouring digits are swapped', () => {
    fc.assert(
      fc.property(digits, fc.nat(), (base, where) => {
        const code = withCheckDigit(base);
        const at = where % (code.length - 1);
        const swapped = `${code.slice(0, at)}${code[at + 1]}${code[at]}${code.slice(at + 2)}`;
        return swapped === code || !isCode(swapped);
      }),
    );
  });

  it('is read as people type it', () => {
    expect(bareCode(' 3 0.7-2 ')).toBe('3072');
    expect(bareCode('٣٠٧٢')).toBe('3072');
    expect(bareCode('۳۰۷۲')).toBe('3072');
    expect(spacedCode('3072')).toBe('3 0 7 2');
    expect(isCode('')).toBe(false);
    expect(isCode('307')).toBe(false);
    expect(isCode('drie')).toBe(false);
  });
});
