import { Form } from '@remix-run/react';
import { Digits } from '#app/components/digits.tsx';
import { m } from '#app/i18n/messages.ts';
import { Became } from './entered.tsx';
import type { SlipLine } from './facts.server.ts';
import type { PileWords } from './pile-words.ts';

/** What is late, what has time, and the oldest. */
export const PileSaid = ({ pile }: { pile: PileWords | null }) =>
  pile ? (
    <>
      {pile.late && <p className="slip-late">{pile.late}</p>}
      {pile.rest && (
        <p>
          <b>{pile.rest}</b>
        </p>
      )}
      <p className="soft">{pile.oldest}</p>
    </>
  ) : (
    <p>{m.slips_pile_none()}</p>
  );

type Props = { slug: string; pile: PileWords | null; slips: SlipLine[] };

/** The cards that were typed in and are not shredded yet, and the button that says they are. */
export const PileView = ({ slug, pile, slips }: Props) => (
  <>
    <PileSaid pile={pile} />
    <p>{m.slips_pile_why()}</p>
    {pile && (
      <>
        <Form
          method="post"
          action={`/desk/${slug}/incoming-slips/shredding`}
          className="slip-shred"
        >
          <p>
            <b>{m.slips_pile_how({ numbers: pile.numbers.toLowerCase() })}</b>
          </p>
          <input type="hidden" name="upTo" value={pile.upTo} />
          <p className="actions">
            <button type="submit" className="desk-button desk-button-main">
              {m.slips_pile_done()}
            </button>
          </p>
        </Form>
        <h2>{m.slips_pile_what()}</h2>
        <ol className="desk-lines">
          {slips.map((one) => (
            <li key={one.number} className="slip-line">
              <Digits className="slip-line-number">{String(one.number)}</Digits>
              <Became slip={one} />
              <span className="soft">{one.at}</span>
            </li>
          ))}
        </ol>
      </>
    )}
  </>
);
