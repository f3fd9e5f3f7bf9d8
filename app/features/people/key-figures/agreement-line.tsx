import { Form, Link } from '@remix-run/react';
import { m } from '#app/i18n/messages.ts';
import { dirOf } from '#db/vocabulary.ts';

type Word = { id: string; words: string; language: string; state: string; open: boolean };
export type Line = {
  id: string;
  personId: string;
  firstName: string;
  figureId: string;
  figureName: string;
  since: string;
  wording: string;
  language: string;
  agreed: string;
  words: Word[];
};

export type At = { slug: string; base: string };

/** The sentence that was agreed to, who heard the yes and when. */
export const Sentence = ({ one }: { one: Pick<Line, 'wording' | 'language' | 'agreed'> }) => (
  <p className="key-figure-sentence">
    <q lang={one.language} dir={dirOf(one.language)}>
      {one.wording}
    </q>{' '}
    <span className="soft">{one.agreed}</span>
  </p>
);

const Words = ({ base, words }: { base: string; words: Word[] }) => (
  <ul>
    {words.map((word) => (
      <li key={word.id} className="key-figure-word">
        <blockquote lang={word.language} dir={dirOf(word.language)} className="typed">
          {word.words}
        </blockquote>
        <span className="soft">{word.state}</span>
        {word.open && (
          <Form method="post" action={`${base}/words-withdrawal`}>
            <input type="hidden" name="wordId" value={word.id} />
            <button type="submit" className="desk-button">
              {m.key_figure_word_take_back()}
            </button>
          </Form>
        )}
      </li>
    ))}
  </ul>
);

/** One agreement: who says it to whom, what was given, and what can be done. */
export const AgreementLine = ({ slug, base, line, own }: At & { line: Line; own: boolean }) => {
  const other = own
    ? { id: line.personId, name: line.firstName }
    : { id: line.figureId, name: line.figureName };
  return (
    <li className="key-figure-line">
      <p>
        <Link to={`/desk/${slug}/people/${other.id}`} data-row>
          {other.name}
        </Link>
      </p>
      <p>{m.key_figure_via({ figure: line.figureName, name: line.firstName, date: line.since })}</p>
      <Sentence one={line} />
      <Words base={base} words={line.words} />
      <div className="actions">
        <Link
          to={`/desk/${slug}/people/${line.personId}/words?via=${line.id}`}
          className="desk-button"
        >
          {m.key_figure_word_give()}
        </Link>
        <Form method="post" action={`${base}/key-figure-people-end`}>
          <input type="hidden" name="agreementId" value={line.id} />
          <button type="submit" className="desk-button">
            {own
              ? m.key_figure_people_end_own({ name: line.firstName })
              : m.key_figure_people_end({ name: line.figureName })}
          </button>
        </Form>
      </div>
    </li>
  );
};
