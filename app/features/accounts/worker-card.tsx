import { m } from '#app/i18n/messages.ts';

type Props = {
  name: string;
  /** One path, one unit to a module. */
  qr: { size: number; path: string };
};

/** A neighbour's sign-in card, shown once, to be printed and cut out. */
export const LoginCard = ({ name, qr }: Props) => (
  <>
    <section className="login-card" aria-label={m.desk_card_for({ name })}>
      <svg
        viewBox={`0 0 ${qr.size} ${qr.size}`}
        role="img"
        aria-label={m.desk_card_qr({ name })}
        shapeRendering="crispEdges"
      >
        <path d={qr.path} />
      </svg>
      <p className="login-card-name">{name}</p>
      <p>{m.desk_card_how()}</p>
    </section>
    <p className="no-print">{m.desk_card_once()}</p>
    <p className="actions no-print">
      <button type="button" className="desk-button desk-button-main" onClick={() => window.print()}>
        {m.desk_print()}
      </button>
    </p>
  </>
);
