import type { SheetTranslation } from './sheet-page.ts';

/** A human's second version, as it stands on paper below the author's own words. */
export const TranslationLine = ({ translation }: { translation: SheetTranslation }) => {
  const { lang, dir, title, text, by } = translation;
  return (
    <div className="translated" lang={lang} dir={dir}>
      <p>
        <b>{title}</b>
      </p>
      <p>{text}</p>
      <p className="when">{by}</p>
    </div>
  );
};
