import { Digits } from '#app/components/digits.tsx';
import { Pictogram } from '#app/components/pictogram.tsx';
import type { CardFacts } from './card.server.ts';

/** The card to hand over, or to read out. */
export const IntroductionCard = ({ card }: { card: CardFacts }) => (
  <article className="intro-card" lang={card.locale}>
    <h2>{card.title}</h2>
    <p>
      <Pictogram name={card.category} className="inline-block size-8 align-middle" /> {card.about}
    </p>
    <p className="intro-name" dir="auto">
      {card.other}
    </p>
    {card.phone && (
      <p className="intro-number">
        <Digits>{card.phone}</Digits>
      </p>
    )}
    <p>{card.call}</p>
    {card.meet && (
      <>
        <h3>{card.meet.title}</h3>
        <p>
          <b>{card.meet.when}</b>
        </p>
        {card.meet.place && <p dir="auto">{card.meet.place}</p>}
      </>
    )}
    <p>
      {card.worker} <Digits>{card.workerPhone}</Digits>
    </p>
  </article>
);
