import { dirOf } from '#db/vocabulary.ts';
import { sayTranslator } from './say-translator.ts';
import type { ShownTranslation } from './standing.server.ts';

/** A post's words in other languages, below the author's own, each with who said them there. */
export const TranslationsBeside = ({ translations }: { translations: ShownTranslation[] }) =>
  translations.map((one) => (
    <div key={one.language} className="translated">
      <p lang={one.language} dir={dirOf(one.language)} className="translated-title">
        {one.title}
      </p>
      <p lang={one.language} dir={dirOf(one.language)} className="whitespace-pre-line">
        {one.text}
      </p>
      <p className="translated-by">{sayTranslator(one)}</p>
    </div>
  ));
