import type { ReactNode } from 'react';
import { Button, LinkButton } from '#app/components/button.tsx';
import { Code } from '#app/components/digits.tsx';
import { HoodPage } from '#app/features/neighbourhoods/hood-page.tsx';
import { spacedCode } from '#app/features/posts/code.ts';
import { m, say } from '#app/i18n/messages.ts';
import { OwnConsents } from './consents.tsx';
import type { OwnFacts } from './facts.server.ts';
import { OwnWords } from './words.tsx';

/** How it stands with the post, in plain words. */
const State = ({ own }: { own: OwnFacts }) => {
  const worker = own.hood.workerName;
  const then: Record<OwnFacts['state'], string | null> = {
    submitted: m.own_submitted_then(),
    change_asked: m.own_change_asked_then(),
    published: own.until && m.own_published_until({ date: own.until }),
    declined: null,
    expired: own.closed && m.own_expired_then({ date: own.closed }),
    withdrawn: own.closed && m.own_withdrawn_then({ date: own.closed }),
  };
  return (
    <>
      <div className="own-state">
        <p>{say(`own_${own.state}`, { worker })}</p>
        {then[own.state] && <p>{then[own.state]}</p>}
        {own.state === 'published' && (
          <p>
            <a href={`/${own.hood.slug}/${own.code}`}>{m.own_see()}</a>
          </p>
        )}
      </div>
      {own.reason && (
        <div className="own-reason">
          <h2>{m.own_reason({ worker })}</h2>
          <p dir="auto">{own.reason}</p>
        </div>
      )}
    </>
  );
};

/** What the author can do now; an end offers a new beginning. */
const Acts = ({ own }: { own: OwnFacts }) => {
  const { change, renew, withdraw } = own.acts;
  if (!change && !renew && !withdraw)
    return (
      <p className="acts">
        <LinkButton to={`/${own.hood.slug}`}>{m.own_write_new()}</LinkButton>
      </p>
    );
  return (
    <>
      <h2>{m.own_acts()}</h2>
      <div className="acts">
        {change && <LinkButton to={`${own.path}/change`}>{m.own_change()}</LinkButton>}
        {renew && (
          <form method="post" action={`${own.path}/renewal`}>
            <input type="hidden" name="version" value={own.version} />
            <Button look="plain">{m.own_renew()}</Button>
          </form>
        )}
        {withdraw && (
          <LinkButton look="plain" to={`${own.path}/withdrawal`}>
            {m.own_withdraw()}
          </LinkButton>
        )}
      </div>
    </>
  );
};

type Props = {
  own: OwnFacts;
  /** What came of it, right under how it stands. */
  children?: ReactNode;
};

/** The author's page of a post. */
export const OwnPost = ({ own, children }: Props) => (
  <HoodPage hood={own.hood}>
    <h1>{m.own_title()}</h1>
    <State own={own} />
    {children}
    <Acts own={own} />
    <h2>{m.own_it_stands()}</h2>
    <OwnWords {...own} />
    {own.own && (
      <>
        <h2>{m.own_you_wrote()}</h2>
        <OwnWords {...own.own} language={own.language} />
      </>
    )}
    <dl className="answers">
      <div>
        <dt>{m.own_number()}</dt>
        <dd>
          <Code>{spacedCode(own.code)}</Code>
        </dd>
      </div>
      <div>
        <dt>{m.check_kind()}</dt>
        <dd>
          <span className={`tag ${own.kind}`}>{say(`kind_${own.kind}`)}</span> {own.category}
        </dd>
      </div>
      <div>
        <dt>{m.check_when()}</dt>
        <dd>
          <span className="choice-words inline-block">{own.when}</span>
        </dd>
      </div>
    </dl>
    {own.consents.length > 0 && <OwnConsents own={own} />}
  </HoodPage>
);
