import { Button } from '#app/components/button.tsx';
import type { OwnScope } from '#app/features/posts/form.ts';
import { m, say } from '#app/i18n/messages.ts';
import type { OwnFacts } from './facts.server.ts';

const tapOf = (scope: OwnScope, given: boolean): string =>
  given ? say(`own_consent_back_${scope}`) : say(`own_consent_give_${scope}`);

/** What the author agreed to, each taken back, or given after all, with one tap. */
export const OwnConsents = ({ own }: { own: OwnFacts }) => (
  <section aria-labelledby="own-consents">
    <h2 id="own-consents">{m.own_consents()}</h2>
    <ul className="own-consents">
      {own.consents.map(({ scope, since, sentence }) => (
        <li key={scope}>
          <p>
            <b>{say(`own_consent_${scope}`)}</b>
            <br />
            {since ? m.own_consent_yes({ date: since }) : m.own_consent_no()}
          </p>
          {!since && sentence && <p className="own-sentence">{sentence}</p>}
          {scope !== 'site' && (
            <form
              method="post"
              action={`${own.path}/consents/${scope}/${since ? 'withdrawal' : 'agreement'}`}
            >
              <Button look="plain">{tapOf(scope, since !== null)}</Button>
            </form>
          )}
        </li>
      ))}
    </ul>
    <p className="field-hint">{m.own_consents_paper()}</p>
  </section>
);
