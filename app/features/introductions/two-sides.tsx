import { Form } from '@remix-run/react';
import { PhoneLink } from '#app/components/digits.tsx';
import { m } from '#app/i18n/messages.ts';
import { LANGUAGES } from '#db/vocabulary.ts';
import type { DeskIntroduction, SideFacts } from './desk-facts.server.ts';

type Props = { intro: DeskIntroduction; one: SideFacts; base: string };

/** The sentence to say, in each language: the one that was said is chosen, and kept to the letter. */
const YesForm = ({ one, base }: Omit<Props, 'intro'>) => (
  <Form method="post" action={`${base}/agreements`}>
    <input type="hidden" name="side" value={one.side} />
    <fieldset className="field">
      <legend className="field-label">{m.desk_intro_language()}</legend>
      {one.sentences.map(({ locale, text }) => (
        <label key={locale} className="tick">
          <input
            type="radio"
            name="language"
            value={locale}
            defaultChecked={locale === one.spoken}
          />
          <span lang={locale}>{text}</span>
        </label>
      ))}
    </fieldset>
    <p className="actions">
      <button type="submit" className="desk-button desk-button-main">
        {m.desk_intro_yes_do()}
      </button>
    </p>
  </Form>
);

/** One of the two: who, the number, the languages, and their yes. */
export const SidePane = ({ intro, one, base }: Props) => (
  <section className="intro-side" aria-labelledby={`side-${one.side}`}>
    <p className="soft">
      {one.side === 'author'
        ? m.desk_intro_author()
        : intro.answered
          ? m.desk_intro_other()
          : m.desk_intro_thought()}
    </p>
    <h2 id={`side-${one.side}`} dir="auto">
      {one.firstName}
    </h2>
    {one.phone && one.shown && (
      <p>
        <PhoneLink number={one.phone} className="author-phone">
          {one.shown}
        </PhoneLink>
      </p>
    )}
    <p>{one.languages.map((code) => LANGUAGES[code]).join(', ')}</p>
    {one.side === 'author' ? (
      <blockquote className="own" lang={intro.post.language} dir="auto">
        {intro.post.text}
      </blockquote>
    ) : (
      intro.note && (
        <blockquote className="own" dir="auto">
          {intro.note}
        </blockquote>
      )
    )}
    {one.yes && (
      <p lang={one.yes.language}>
        <b>{m.desk_intro_yes_stands({ wording: one.yes.wording })}</b>
      </p>
    )}
    {one.yes ? (
      <Form method="post" action={`${base}/agreement-withdrawal`}>
        <input type="hidden" name="side" value={one.side} />
        <button type="submit" className="desk-button">
          {m.desk_intro_yes_back()}
        </button>
      </Form>
    ) : (
      intro.can.yes && <YesForm one={one} base={base} />
    )}
    {intro.can.handOver && (
      <p>
        <a href={`${base}/card?for=${one.side}`}>{m.desk_intro_card({ name: one.firstName })}</a>
      </p>
    )}
  </section>
);
