import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { findKeyFigureFacts } from '#app/features/people/key-figures/desk-facts.server.ts';
import { isOpenWord, rests } from '#app/features/people/key-figures/policy.ts';
import { sayDate, sayDay } from '#app/features/posts/when.ts';
import { m } from '#app/i18n/messages.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { dayIn } from '#app/lib/time.ts';

type Via = Awaited<ReturnType<typeof findKeyFigureFacts>>['via'][number];

/** Somebody as key figure, and who passes words on to them, in words. @throws NotFound */
export const keyFigureSection = async (ctx: Ctx, hood: Neighbourhood, personId: string) => {
  const { locale } = ctx;
  const day = (at: Date) => sayDate(at, hood.timeZone, locale);
  const today = dayIn(ctx.now, hood.timeZone);
  const agreed = ({ by, at }: { by: string | null; at: Date }) =>
    m.key_figure_agreed({ name: by ?? '', date: day(at) }, { locale });
  const stateOf = (word: Via['words'][number], pausedUntil: string | null) => {
    if (word.passedAt) return m.key_figure_word_passed({ date: day(word.passedAt) }, { locale });
    if (word.takenBackAt)
      return m.key_figure_word_taken_back({ date: day(word.takenBackAt) }, { locale });
    return pausedUntil && rests({ pausedUntil }, today)
      ? m.key_figure_word_rests({ date: sayDay(pausedUntil, locale) }, { locale })
      : m.key_figure_word_waits({ date: day(word.at) }, { locale });
  };
  const lineOf = ({ at, by, words, pausedUntil, keptId, ...one }: Via) => ({
    ...one,
    personId: keptId ?? one.personId,
    since: day(at),
    agreed: agreed({ by, at }),
    words: words.map((word) => ({
      id: word.id,
      words: word.words,
      language: word.language,
      open: isOpenWord(word),
      state: stateOf(word, pausedUntil),
    })),
  });
  const { figure, via } = await findKeyFigureFacts(ctx, hood.id, personId);
  return {
    figure: figure && {
      id: figure.id,
      since: day(figure.since),
      wording: figure.wording,
      language: figure.language,
      agreed: agreed({ by: figure.by, at: figure.since }),
      hasCard: figure.hasCard,
      people: figure.people.map(lineOf),
    },
    via: via.map(lineOf),
  };
};
