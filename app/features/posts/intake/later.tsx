import { m } from '#app/i18n/messages.ts';

type Props = { base: string; callBackAt: string | null };

/** Not now: call back, or throw it away. Sent with all that is typed. */
export const Later = ({ base, callBackAt }: Props) => (
  <>
    <fieldset className="field later">
      <legend className="field-label">{m.intake_call_back()}</legend>
      {callBackAt && <p className="soft">{m.intake_call_back_at({ when: callBackAt })}</p>}
      <p className="actions">
        {(['hour', 'next'] as const).map((after) => (
          <button
            key={after}
            type="submit"
            className="desk-button"
            formAction={`${base}/call-back`}
            name="after"
            value={after}
          >
            {after === 'hour' ? m.intake_call_back_hour() : m.intake_call_back_next()}
          </button>
        ))}
      </p>
    </fieldset>
    <details className="decision">
      <summary>{m.intake_discard()}</summary>
      <p>{m.intake_discard_hint()}</p>
      <button
        type="submit"
        className="desk-button desk-button-stop"
        formAction={`${base}/disposal`}
      >
        {m.intake_discard_do()}
      </button>
    </details>
  </>
);
