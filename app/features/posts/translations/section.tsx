import { Form, Link } from '@remix-run/react';
import { m } from '#app/i18n/messages.ts';
import { dirOf, LANGUAGES } from '#db/vocabulary.ts';
import type { DeskTranslation } from './facts.server.ts';
import { sayTranslator } from './say-translator.ts';

type Props = {
  translations: DeskTranslation[];
  /** The neighbourhood reads another language than the post's. */
  possible: boolean;
  /** The post's address at the desk. */
  base: string;
};

const One = ({ one, base }: { one: DeskTranslation; base: string }) => {
  const written = { lang: one.language, dir: dirOf(one.language) };
  return (
    <li>
      <b lang={one.language}>{LANGUAGES[one.language]}</b>,{' '}
      <span className="soft">{sayTranslator(one)}</span>
      {!one.shown && <p>{m.desk_translation_old()}</p>}
      <blockquote {...written} className="translated">
        <p className="translated-title">{one.title}</p>
        <p className="translated-text">{one.text}</p>
      </blockquote>
      <Form method="post" action={`${base}/translations/${one.id}/end`} className="actions">
        <Link to={`${base}/translations?language=${one.language}`} className="desk-button">
          {m.desk_translation_change()}
        </Link>
        <button type="submit" className="desk-button">
          {m.desk_translation_end()}
        </button>
      </Form>
    </li>
  );
};

/** A post's words in other languages: those there are, and the way to write one. */
export const Translations = ({ translations, possible, base }: Props) => {
  if (!possible && translations.length === 0) return null;
  return (
    <section aria-labelledby="translations-title" className="desk-acts">
      <h2 id="translations-title">{m.desk_translations()}</h2>
      {translations.length > 0 ? (
        <ul>
          {translations.map((one) => (
            <One key={one.id} one={one} base={base} />
          ))}
        </ul>
      ) : (
        <p>{m.desk_translations_none()}</p>
      )}
      <p className="soft">{m.desk_translations_hint()}</p>
      {possible && (
        <p className="actions">
          <Link to={`${base}/translations`} className="desk-button">
            {m.desk_translation_make()}
          </Link>
        </p>
      )}
    </section>
  );
};
