import { describe, expect, it } from 'vitest';
import { summaryHeading } from '#app/components/error-summary.tsx';

describe('what stands over the errors', () => {
  it.each([
    [['error_first_name_missing']],
    [['error_choose', 'error_choose_picture', 'error_title_missing']],
    [['error_hours_both']],
  ])('says that something is missing where that is all: %s', (errors) => {
    expect(summaryHeading(errors)).toBe('error_summary');
  });

  it.each([
    [['error_code_wrong']],
    [['error_phone_short']],
    [['error_first_name_missing', 'error_phone_letters']],
    [['error_title_missing', 'error_changed_meanwhile']],
  ])('asks to look again where something typed is wrong: %s', (errors) => {
    expect(summaryHeading(errors)).toBe('error_summary_check');
  });
});
