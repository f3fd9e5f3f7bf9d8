import { describe, expect, it } from 'vitest';
import { callKey, DESK_KEYS } from '#app/features/desk/call-keys.ts';
import { say } from '#app/i18n/messages.ts';
import { CALL_OUTCOMES, LOCALES } from '#db/vocabulary.ts';

describe.each(LOCALES)('the letters of the call list in %s', (locale) => {
  const letters = CALL_OUTCOMES.map((outcome) => callKey(outcome, locale));

  it('are one small letter each, each another, and none that the desk uses already', () => {
    for (const letter of letters) expect(letter).toMatch(/^[a-z]$/);
    expect(new Set(letters).size).toBe(letters.length);
    expect(letters.filter((letter) => DESK_KEYS.includes(letter))).toEqual([]);
  });

  it('stand in the words they are for', () => {
    for (const outcome of CALL_OUTCOMES)
      expect(say(`call_outcome_${outcome}`, {}, locale).toLowerCase()).toContain(
        callKey(outcome, locale),
      );
  });
});
