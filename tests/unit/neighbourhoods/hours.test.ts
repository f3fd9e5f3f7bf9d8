import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, it } from 'vitest';
import { Contact } from '#app/features/neighbourhoods/contact.tsx';
import { keptHours } from '#app/features/neighbourhoods/hours.ts';
import { baseLocale, overwriteGetLocale } from '#app/i18n/paraglide/runtime.js';
import { HOODS } from '#db/cast.ts';

const [{ hours, ...cast }] = HOODS;
const hood = { ...cast, ...keptHours(hours), openingHours: '', timeZone: 'Europe/Brussels' };
const page = () =>
  renderToStaticMarkup(createElement(Contact, { hood: { ...hood, languages: ['nl'] } }));

afterEach(() => overwriteGetLocale(() => baseLocale));

it.each([
  ['nl', 'Bel Nele (ma–vr, 9–17 u.)'],
  ['fr', 'Appelez Nele (lu–ve, 9–17 h)'],
  ['en', 'Call Nele (Mon–Fri, 9 am–5 pm)'],
] as const)('a page in %s says the hours in it: %s', (locale, words) => {
  overwriteGetLocale(() => locale);
  expect(page().replaceAll('\u00a0', ' ')).toContain(words);
});
