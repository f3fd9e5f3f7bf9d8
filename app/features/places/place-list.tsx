import { Form, Link } from '@remix-run/react';
import { Pictogram } from '#app/components/pictogram.tsx';
import { m } from '#app/i18n/messages.ts';

export type PlaceLine = {
  id: string;
  name: string;
  pictogram: string;
  kind: string;
  address: string;
  /** '3 × A4 met strookjes'; none where one can only meet. */
  sheets: string | null;
  by: string;
  /** Strips taken there of the last sheets, and that beside the place with most (0 to 1). */
  strips: { many: number; share: number } | null;
};

/** Strips taken as a number and, for the eye, as a bar. */
const Strips = ({ many, share }: NonNullable<PlaceLine['strips']>) => (
  <span className="place-strips">
    {m.place_strips({ count: many })}
    <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      <rect width={100 * share} height="1" />
    </svg>
  </span>
);

type StepProps = { base: string; line: PlaceLine; by: -1 | 1; last: boolean };

/** One step in walking order. Where it can go no further the button says so, and keeps the focus. */
const Step = ({ base, line, by, last }: StepProps) => (
  <Form method="post" action={`${base}/${line.id}/position`} preventScrollReset>
    <button
      type="submit"
      name="by"
      value={by}
      aria-disabled={last || undefined}
      aria-label={by < 0 ? m.place_up({ name: line.name }) : m.place_down({ name: line.name })}
    >
      {by < 0 ? '↑' : '↓'}
    </button>
  </Form>
);

/** The places in walking order, each with its steps up and down. */
export const PlaceList = ({ base, lines }: { base: string; lines: PlaceLine[] }) => (
  <ol className="desk-lines places">
    {lines.map((line, index) => (
      <li key={line.id} className="desk-place">
        <b className="round-nth" aria-hidden="true">
          {index + 1}
        </b>
        <Pictogram name={line.pictogram} className="picto" />
        <span className="desk-place-title">
          <Link to={`${base}/${line.id}`} data-row>
            {line.name}
          </Link>
          <br />
          <span className="soft">
            {line.kind} · {line.address}
          </span>
          {line.sheets && (
            <>
              <br />
              {line.sheets} · {m.round_by({ name: line.by })}
            </>
          )}
          {line.strips && <Strips {...line.strips} />}
        </span>
        <span className="desk-place-buttons">
          <Step base={base} line={line} by={-1} last={index === 0} />
          <Step base={base} line={line} by={1} last={index === lines.length - 1} />
        </span>
      </li>
    ))}
  </ol>
);
