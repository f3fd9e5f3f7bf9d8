import { m } from '#app/i18n/messages.ts';

type Props = {
  name: string;
  /** The QR as SVG, made by ourselves of an address of ours. */
  qr: string;
};

/** A neighbour's sign-in card, shown once, to be printed and cut out. */
export const LoginCard = ({ name, qr }: Props) => (
  <>
    <section className="login-card" aria-label={m.desk_card_for({ name })}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the QR library's own paths, no text of anybody's */}
      <div
        role="img"
        aria-label={m.desk_card_qr({ name })}
        dangerouslySetInnerHTML={{ __html: qr }}
      />
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
