import { Form, Link } from '@remix-run/react';
import { Pictogram } from '#app/components/pictogram.tsx';
import { m } from '#app/i18n/messages.ts';
import { DAY_FORM, DayField, TickButton, type useDay } from './day-field.tsx';
import type { RoundFacts } from './round-facts.server.ts';

type Stop = RoundFacts['stops'][number];

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
  // Whoever ticks off a list stays where they are in it.
  <Form method="post" action={action} preventScrollReset>
    <input type="hidden" name={field} value={value} />
    <button type="submit" className="desk-button" aria-label={said}>
      {label}
    </button>
  </Form>
);

const Strips = ({ stop, base, query }: { stop: Stop; base: string; query: string }) => (
  <ul className="round-strips" aria-label={m.round_strips()}>
    {stop.strips.map(({ editionId, number, many, hangs }) => (
      <li key={editionId}>
        <span>{m.round_strips_of({ number, count: many })}</span>
        {hangs && (
          <Tap
            action={`${base}/tear-offs${query}`}
            field="editionId"
            value={editionId}
            label={m.round_plus()}
            said={m.round_plus_of({ number, name: stop.name })}
          />
        )}
        {hangs && many > 0 && (
          <Tap
            action={`${base}/tear-offs-undone${query}`}
            field="editionId"
            value={editionId}
            label={m.round_minus()}
            said={m.round_minus_of({ number, name: stop.name })}
          />
        )}
      </li>
    ))}
  </ul>
);

const StopLine = ({ round, stop }: { round: RoundFacts; stop: Stop }) => {
  const base = `/desk/${round.slug}/round/${stop.id}`;
  const { brought, name } = stop;
  return (
    <li className={brought ? 'round-stop round-stop-done' : 'round-stop'}>
      <b className="round-nth" aria-hidden="true">
        {stop.nth}
      </b>
      <Pictogram name={stop.pictogram} className="picto" />
      <div className="round-words">
        <h2>
          <Link to={`/desk/${round.slug}/places/${stop.id}`} data-row>
            {name}
          </Link>
        </h2>
        <p className="soft">
          {stop.kind} · {stop.address}
        </p>
        <p>
          <b>{stop.sheets}</b> · {m.round_by({ name: stop.by })}
        </p>
      </div>
      <div className="round-tick">
        {brought ? (
          <>
            <p>
              <Pictogram name="check" className="picto" />{' '}
              {brought.by
                ? m.round_brought_on({ date: brought.date, name: brought.by })
                : m.round_brought_date({ date: brought.date })}
            </p>
            <Tap
              action={`${base}/delivery-undone${round.query}`}
              field="deliveryId"
              value={brought.id}
              label={m.round_not()}
              said={m.round_not_at({ name })}
            />
          </>
        ) : (
          round.current && (
            <TickButton
              action={`${base}/delivery${round.query}`}
              editionId={round.current.id}
              name={name}
              className="desk-button desk-button-main"
            />
          )
        )}
      </div>
      {stop.strips.length > 0 && <Strips stop={stop} base={base} query={round.query} />}
    </li>
  );
};

const leftWords = (left: number): string => {
  if (left === 0) return m.round_done();
  return left === 1 ? m.round_left_one() : m.round_left({ count: left });
};

type Props = { round: RoundFacts; day: ReturnType<typeof useDay> };

/** The round: where to bring how many sheets, in walking order, ticked off and counted with a tap. */
export const RoundScreen = ({ round, day }: Props) => {
  const { current, others, stops, walkers, slug } = round;
  return (
    <>
      <h1>{current ? m.round_title({ number: current.number }) : m.round_title_none()}</h1>
      {current ? <p>{current.week}</p> : <p>{m.round_none()}</p>}
      {stops.length === 0 && <p>{m.round_no_places()}</p>}
      {current && stops.length > 0 && (
        <p className="count" role="status">
          {leftWords(round.left)}
        </p>
      )}
      <nav className="weeks" aria-label={m.desk_nav_round()}>
        <Link to={`/desk/${slug}/places`}>{m.round_places()}</Link>
        {others.map(({ number, left, href }) => (
          <Link key={href} to={href}>
            {m.sheet_name({ number })}: {leftWords(left)}
          </Link>
        ))}
        {current &&
          round.query === '' &&
          walkers.map(({ name, query }) => (
            <a key={query} href={`/desk/${slug}/round.pdf${query}`}>
              {m.round_print({ name })}
            </a>
          ))}
      </nav>
      {stops.length > 0 && (
        <>
          {round.left > 0 && current && (
            <Form method="post" id={DAY_FORM} preventScrollReset>
              <DayField days={round.days} meta={day} />
            </Form>
          )}
          <p className="soft">{m.round_strips_hint()}</p>
          <ol className="round">
            {stops.map((stop) => (
              <StopLine key={stop.id} round={round} stop={stop} />
            ))}
          </ol>
        </>
      )}
    </>
  );
};
