import { m } from '#app/i18n/messages.ts';
import type { Hint } from './hints.ts';

const sayHint = (hint: Exclude<Hint, { is: 'word_hard' }>): string => {
  const { count } = hint;
  if (hint.is === 'title_long') return m.hint_title_long({ count });
  return hint.is === 'text_long' ? m.hint_text_long({ count }) : m.hint_sentence_long({ count });
};

/** What could be said more plainly, in one line: a hint, never a block. */
export const HintLine = ({ hints, language }: { hints: Hint[]; language: string }) => {
  const hard = hints.flatMap((hint) => (hint.is === 'word_hard' ? [hint.word] : []));
  const lengths = hints.flatMap((hint) => (hint.is === 'word_hard' ? [] : [sayHint(hint)]));
  if (hints.length === 0) return null;
  const mark = '\u0000';
  const said =
    hard.length > 1 ? m.hint_words_hard({ words: mark }) : m.hint_word_hard({ words: mark });
  const [before, after] = said.split(mark);
  return (
    <span className="hint-line">
      {lengths.join(' ')}
      {hard.length > 0 && (
        <>
          {' '}
          {before}
          <bdi lang={language}>{hard.join(', ')}</bdi>
          {after}
        </>
      )}
    </span>
  );
};
