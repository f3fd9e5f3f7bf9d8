import { Button } from '#app/components/button.tsx';
import { Choice } from '#app/components/choice.tsx';
import { PhoneLink } from '#app/components/digits.tsx';
import { Pictogram } from '#app/components/pictogram.tsx';
import { m, say } from '#app/i18n/messages.ts';
import type { OwnIntroductionFacts } from './own-facts.server.ts';

type Props = {
  intro: OwnIntroductionFacts;
  worker: string;
  yesError?: boolean;
  /** On the page of the one who answered. */
  answered?: boolean;
};

/** The other's first name and number: both said yes. */
const SharedContact = ({ intro, worker }: { intro: OwnIntroductionFacts; worker: string }) =>
  intro.contact && (
    <div className="intro-contact">
      <p>{m.intro_own_shared()}</p>
      <p className="intro-name" dir="auto">
        {intro.contact.firstName}
      </p>
      {intro.contact.phone && intro.contact.shown && (
        <p className="call">
          <Pictogram name="phone" />
          <PhoneLink number={intro.contact.phone} className="text-ink">
            {intro.contact.shown}
          </PhoneLink>
        </p>
      )}
      <p>
        {intro.contact.phone
          ? m.intro_own_call()
          : m.card_no_phone({ other: intro.contact.firstName, worker })}
      </p>
    </div>
  );

/** One's own yes, with the sentence that is agreed to. */
const YesForm = ({ intro, yesError }: Omit<Props, 'worker'>) => (
  <form method="post" action={`${intro.path}/agreement`} className="intro-yes">
    {yesError && (
      <p className="field-error" role="alert">
        {m.error_yes_missing()}
      </p>
    )}
    <Choice id={`agreed-${intro.id}`} name="agreed" type="checkbox">
      {m.consent_contact()}
    </Choice>
    <Button>{m.intro_own_yes()}</Button>
  </form>
);

/** An introduction on the page of one of its two. */
export const OwnIntroduction = ({ intro, worker, yesError = false, answered = false }: Props) => (
  <section className="intro-own">
    <h2>{answered ? m.intro_answer_heading() : m.intro_own_heading()}</h2>
    {intro.contact ? (
      <SharedContact intro={intro} worker={worker} />
    ) : (
      <p>{say(`intro_own_${intro.state === 'shared' ? 'off' : intro.state}`, { worker })}</p>
    )}
    {intro.meet && (
      <div className="intro-meet">
        <h3>{m.intro_own_meet()}</h3>
        <p>
          <b>{intro.meet.when}</b>
        </p>
        {intro.meet.place && <p dir="auto">{m.card_place({ place: intro.meet.place })}</p>}
        <p>
          <a href={`${intro.path}/appointment.ics`}>{m.intro_own_calendar()}</a>
        </p>
      </div>
    )}
    {intro.mayYes && <YesForm intro={intro} yesError={yesError} />}
    <div className="acts">
      {intro.mayTakeBack && (
        <form method="post" action={`${intro.path}/agreement-withdrawal`}>
          <Button look="plain">{m.intro_own_take_back()}</Button>
        </form>
      )}
      {intro.mayStop && (
        <form method="post" action={`${intro.path}/refusal`}>
          <Button look="plain">{m.intro_own_no()}</Button>
        </form>
      )}
    </div>
  </section>
);
