import { describe, expect, it } from 'vitest';
import en from '#app/i18n/messages/en.json';
import fr from '#app/i18n/messages/fr.json';
import nl from '#app/i18n/messages/nl.json';
import { CATEGORIES, DAY_PARTS, GROUPS, KINDS, WHEN_DAYS } from '#db/vocabulary.ts';
import { readingEase } from '#tests/support/reading-ease.ts';

const languages: Record<string, Record<string, string>> = { nl, fr, en };
const inputsOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

// LOOK.md: never on a screen.
const FORBIDDEN =
  /hulpbehoevend|kwetsba|kansarm|hulpvrager|aanvra(?:ag|gen)|cli[ëe]nt|doelgroep|gebruiker|vrijwillig|\bmatch|\bno-show|vuln[ée]rable|b[ée]n[ée]ficiaire|d[ée]muni|utilisateur|b[ée]n[ée]vole|\buser\b|volunteer|vulnerable|needy/i;

describe('messages', () => {
  it.each(['fr', 'en'])('%s has every message, with the same inputs', (language) => {
    const others = languages[language] ?? {};
    expect(Object.keys(others).sort()).toEqual(Object.keys(nl).sort());
    for (const [key, text] of Object.entries(nl))
      expect([key, inputsOf(others[key] ?? '')]).toEqual([key, inputsOf(text)]);
  });

  it.each(Object.keys(languages))(
    '%s says nothing empty and nothing that makes a neighbour a case',
    (language) => {
      for (const [key, text] of Object.entries(languages[language] ?? {})) {
        expect(text.trim(), key).not.toBe('');
        expect(text, key).not.toMatch(FORBIDDEN);
      }
    },
  );

  it('fr keeps its high signs with their word', () => {
    for (const [key, text] of Object.entries(fr)) expect(text, key).not.toMatch(/ [?!:;»]|« /);
  });

  it.each(Object.entries(languages))('%s writes one apostrophe, the one in print', (_, words) => {
    for (const [key, text] of Object.entries(words)) expect(text, key).not.toContain("'");
  });

  it('fr calls an introduction by its one name, and puts no “de” before a quarter’s', () => {
    for (const [key, text] of Object.entries<string>(fr)) {
      if (!/moment/.test(key)) expect(text, key).not.toMatch(/\brencontres?\b/i);
      if (/^(share|sheet)_/.test(key)) expect(text, key).not.toContain('de {name}');
    }
  });

  it('counts sheets and places in words that hold for one of them', () => {
    for (const [language, words] of Object.entries(languages))
      for (const key of ['place_list_total', 'round_paper_total'])
        expect(words[key], language).toMatch(
          /^\p{L}+\u00a0?: \{sheets\} · \p{L}+\u00a0?: \{places\}$/u,
        );
  });

  it('has a word for everything the vocabulary can say', () => {
    const wanted = [
      ...KINDS.flatMap((kind) => [`kind_${kind}`, `kind_${kind}_long`]),
      ...GROUPS.map((group) => `group_${group}`),
      ...CATEGORIES.map((category) => `category_${category}`),
      ...WHEN_DAYS.map((day) => `when_${day}`),
      ...DAY_PARTS.map((part) => `part_${part}`),
    ];
    expect(wanted.filter((key) => !(key in nl))).toEqual([]);
  });

  it.each(['nl', 'fr'] as const)('%s reads easily: 80 or more', (language) => {
    const sentences = Object.values(languages[language] ?? {}).filter(
      (text) => text.split(' ').length >= 5,
    );
    expect(readingEase(language, sentences.join('\n'))).toBeGreaterThanOrEqual(80);
  });
});
