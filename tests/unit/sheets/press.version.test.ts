import { afterEach, describe, expect, it, vi } from 'vitest';
import { versionOf } from '#app/features/sheets/press.server.ts';

const TEMPLATES = { 'one.typ': 'een', 'other.typ': 'ander' };

afterEach(() => {
  vi.doUnmock('../../../app/features/sheets/parts.typ?raw');
  vi.doUnmock('../../../public/pictograms.svg?raw');
  vi.resetModules();
});

describe('the version of what a paper is set with', () => {
  it('is the same for the same', () => {
    expect(versionOf({ ...TEMPLATES })).toBe(versionOf(TEMPLATES));
    expect(versionOf(TEMPLATES)).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ['one template is another', { ...TEMPLATES, 'other.typ': 'anders' }],
    ['there is one more', { ...TEMPLATES, 'third.typ': '' }],
    ['there is one fewer', { 'one.typ': 'een' }],
    ['two have each other’s names', { 'one.typ': 'ander', 'other.typ': 'een' }],
    ['words went from one to the next', { 'one.typ': 'eena', 'other.typ': 'nder' }],
    ['there are none', {}],
  ])('differs where %s', (_, templates) => {
    expect(versionOf(templates)).not.toBe(versionOf(TEMPLATES));
  });

  it.each(['../../../app/features/sheets/parts.typ?raw', '../../../public/pictograms.svg?raw'])(
    'differs where %s does',
    async (file) => {
      vi.resetModules();
      vi.doMock(file, () => ({ default: '// iets anders' }));
      const { versionOf: versionThen } = await import('#app/features/sheets/press.server.ts');
      expect(versionThen(TEMPLATES)).not.toBe(versionOf(TEMPLATES));
    },
  );
});
