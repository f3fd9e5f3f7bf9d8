import { Busy } from '#app/lib/errors.ts';
import { queue } from '#db/transaction.server.ts';

type Most = {
  /** So many finished ones are kept; the least recently asked for goes first. */
  kept: number;
  /** So many are drawn or wait for their turn; who asks for one more is to come back. */
  waiting: number;
};

/**
 * Draws pictures by their name: each once, however many ask for it, and one at a time. What is being drawn
 * is never let go, and one that failed is drawn anew when it is next asked for.
 *
 * @throws Busy where too many wait already; what `draw` throws, to all who asked for that one.
 */
export const drawnOnce = <Page, Picture>(
  draw: (page: Page) => Promise<Picture>,
  { kept: mostKept, waiting: mostWaiting }: Most,
) => {
  const kept = new Map<string, Picture>();
  const waiting = new Map<string, Promise<Picture>>();
  const inTurn = queue();

  const keep = (name: string, picture: Picture) => {
    kept.delete(name);
    kept.set(name, picture);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  };

  return async (name: string, page: Page): Promise<Picture> => {
    const known = kept.get(name);
    if (known !== undefined) {
      keep(name, known);
      return known;
    }
    const coming = waiting.get(name);
    if (coming) return coming;
    if (waiting.size >= mostWaiting) throw new Busy();
    const made = inTurn(() => draw(page));
    waiting.set(name, made);
    try {
      const picture = await made;
      keep(name, picture);
      return picture;
    } finally {
      waiting.delete(name);
    }
  };
};
