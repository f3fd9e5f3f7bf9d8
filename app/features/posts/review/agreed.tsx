import { Form } from '@remix-run/react';
import { m, say } from '#app/i18n/messages.ts';
import type { ReviewFacts } from './facts.server.ts';

/** What the author agreed to, to the letter; the desk takes a part of it back on the author's word. */
export const AgreedTo = ({ post, base }: { post: ReviewFacts; base: string }) => (
  <section aria-labelledby="agreed-title" className="desk-acts">
    <h2 id="agreed-title">{m.person_consents({ name: post.author.firstName })}</h2>
    <ul>
      {post.agreed.map(({ scope, wording, language, at }) => (
        <li key={scope} className="agreed">
          <span>
            <b>{say(`scope_${scope}`)}</b> <span lang={language}>{wording}</span>{' '}
            <span className="soft">{at}</span>
          </span>
          {(scope === 'sheet' || scope === 'name') && (
            <Form method="post" action={`${base}/consents/${scope}/withdrawal`}>
              <button type="submit" className="desk-button">
                {say(`desk_consent_back_${scope}`)}
              </button>
            </Form>
          )}
        </li>
      ))}
    </ul>
    <p className="soft">{m.desk_consents_hint({ name: post.author.firstName })}</p>
  </section>
);
