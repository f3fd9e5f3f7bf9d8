import { Pictogram } from '#app/components/pictogram.tsx';
import { m } from '#app/i18n/messages.ts';
import { DAY_FORM, DayField, TickButton, type useDay } from './day-field.tsx';
import type { OwnRound } from './own-round.server.ts';

type Stop = OwnRound['stops'][number];

const Tap = ({
  action,
  field,
  value,
  label,
  said,
}: {
  action: string;
  field: 'editionId' | 'deliveryId';
  value: string;
  label: string;
  /** What it is read out as: with the place in it. */
  said: string;
}) => (
  <form method="post" action={action}>
    <input type="hidden" name={field} value={value} />
    <button type="submit" className="button button-plain" aria-label={said}>
      {label}
    </button>
  </form>
);

const OwnStop = ({ stop, editionId }: { stop: Stop; editionId: string }) => {
  const base = `/my/street/places/${stop.id}`;
  const { name, brought, mine } = stop;
  return (
    <li className="street-place">
      <Pictogram name={stop.pictogram} className="size-10" />
      <div>
        <h3>{name}</h3>
        <p>
          {stop.kind} · {stop.address}
        </p>
        <p>
          <b>{stop.sheets}</b>
        </p>
        {stop.askWhom && <p>{m.round_paper_ask({ who: stop.askWhom })}</p>}
        {brought && (
          <p className="street-brought">
            <Pictogram name="check" className="size-6" />
            {m.round_brought_date({ date: brought.date })}
          </p>
        )}
      </div>
      <div className="street-taps">
        {!brought && (
          <TickButton
            action={`${base}/delivery`}
            editionId={editionId}
            name={name}
            className="button button-offer"
          />
        )}
        {brought && mine && (
          <Tap
            action={`${base}/delivery-undone`}
            field="deliveryId"
            value={brought.id}
            label={m.round_not()}
            said={m.round_not_at({ name })}
          />
        )}
      </div>
      {stop.strips
        .filter(({ hangs }) => hangs)
        .map(({ editionId, number, many }) => (
          <div key={editionId} className="street-strips">
            <p>
              {m.round_strips()}. {m.round_strips_of({ number, count: many })}
            </p>
            <Tap
              action={`${base}/tear-offs`}
              field="editionId"
              value={editionId}
              label={m.round_plus()}
              said={m.round_plus_of({ number, name })}
            />
            {many > 0 && (
              <Tap
                action={`${base}/tear-offs-undone`}
                field="editionId"
                value={editionId}
                label={m.round_minus()}
                said={m.round_minus_of({ number, name })}
              />
            )}
          </div>
        ))}
    </li>
  );
};

type Props = { round: OwnRound; day: ReturnType<typeof useDay> };

/** Where a key figure brings this week's sheet: to tick off, and to count strips with a tap. */
export const OwnRoundSection = ({ round, day }: Props) => (
  <section aria-labelledby="round-title" className="street-round">
    <h2 id="round-title">{m.round_own_title({ number: round.number })}</h2>
    <p className="lead">{m.round_own_lead()}</p>
    {round.stops.some(({ brought }) => !brought) && (
      <form method="post" id={DAY_FORM}>
        <DayField days={round.days} meta={day} />
      </form>
    )}
    <ol className="street-places">
      {round.stops.map((stop) => (
        <OwnStop key={stop.id} stop={stop} editionId={round.editionId} />
      ))}
    </ol>
    <p className="text-soft">{m.round_strips_hint()}</p>
  </section>
);
