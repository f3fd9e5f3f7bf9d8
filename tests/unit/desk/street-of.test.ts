import { expect, test } from 'vitest';
import { streetOf } from '#app/features/desk/street-of.ts';

test.each([
  ['Kerkstraat 9', 'Kerkstraat'],
  ['Kerkstraat 10 bus 2', 'Kerkstraat'],
  ['Sint-Jobstraat 12A, Aalst', 'Sint-Jobstraat'],
  ['rue de la Caserne 8', 'rue de la Caserne'],
  ['8, rue de la Caserne', 'rue de la Caserne'],
  ['8 rue de la Caserne', 'rue de la Caserne'],
  ['Molendries', 'Molendries'],
  ['12', '12'],
  ['  ', '  '],
])('%s is in %s', (address, street) => {
  expect(streetOf(address)).toBe(street);
});
