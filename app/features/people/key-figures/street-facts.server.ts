import { hoodFacts } from '#app/features/neighbourhoods/hood-page.tsx';
import {
  findNeighbourhoodById,
  type Neighbourhood,
} from '#app/features/neighbourhoods/queries.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import type { Locale } from '#db/vocabulary.ts';
import { listWordsToPass } from './street.server.ts';
import type { Street } from './street.tsx';

type SayDay = (at: Date, timeZone: Neighbourhood['timeZone'], locale: Locale) => string;

/** What a key figure's own page shows. @throws NotFound for anyone who is none. */
export const streetFacts = async (ctx: Ctx, sayDay: SayDay): Promise<Street> => {
  if (ctx.actor.type !== 'neighbour') throw new NotFound();
  const people = await listWordsToPass(ctx);
  const hood = await findNeighbourhoodById(ctx, ctx.actor.neighbourhoodId);
  return {
    hood: hoodFacts(hood),
    people: people.map(({ id, firstName, words }) => ({
      id,
      firstName,
      words: words.map((word) => ({
        id: word.id,
        words: word.words,
        language: word.language,
        at: sayDay(word.at, hood.timeZone, ctx.locale),
      })),
    })),
  };
};
