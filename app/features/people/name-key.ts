import { fold } from '#app/lib/text.ts';

/**
 * How a name sounds, roughly: what people spell in several ways comes out the same. Doubled letters, an h
 * that is not heard and all vowels but the first go; letters for one sound become one. So Mohammed, Mohamed
 * and Muhammad are one, and Aïcha, Aicha and Aisha.
 */
export const soundOf = (name: string): string =>
  fold(name)
    .split(' ')
    .map((word) => {
      const heard = word
        .replace(/sch|ch|sh|sj|š/g, 's')
        .replace(/ph/g, 'f')
        .replace(/dj|dzj/g, 'j')
        .replace(/ck|q|c(?![eiy])/g, 'k')
        .replace(/c|z/g, 's')
        .replace(/w/g, 'v')
        .replace(/(?<=.)h/g, '')
        .replace(/ij|y/g, 'i')
        .replace(/(.)\1+/g, '$1');
      const [first = '', ...rest] = heard;
      const start = /[aeiou]/.test(first)
        ? /[ou]/.test(first)
          ? 'o'
          : /[ei]/.test(first)
            ? 'e'
            : 'a'
        : first;
      return (
        start +
        rest
          .join('')
          .replace(/[aeiou]/g, '')
          .replace(/(.)\1+/g, '$1')
      );
    })
    .join(' ');

/** What a search for a person looks through: the name as written and as it sounds, without accents. */
export const nameKeyOf = (person: { firstName: string; familyName: string | null }): string => {
  const name = `${person.firstName} ${person.familyName ?? ''}`.trim();
  return `${fold(name)} | ${soundOf(name)}`;
};

/** Digits by which a number is found, whether one types 0470, 32470 or the end of it. */
export const phoneKeyOf = (numbers: (string | null)[]): string =>
  numbers
    .filter((number): number is string => number !== null)
    .map((number) => number.replace(/^\+32/, '0').replace(/\D/g, ''))
    .join(' ');
