import { dirOf } from '#db/vocabulary.ts';

type Props = { title: string; text: string; language: string };

/** A post's words as they stand, in their own language and direction. */
export const OwnWords = ({ title, text, language }: Props) => (
  <div className="own-text" lang={language} dir={dirOf(language)}>
    <b>{title}</b>
    <p className="own-words">{text}</p>
  </div>
);
