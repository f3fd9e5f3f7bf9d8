import { say } from '#app/i18n/messages.ts';
import type { Kind } from '#db/vocabulary.ts';

/** A post's kind: a word in a shape of its own, so that it is told without colour. */
export const KindTag = ({ kind }: { kind: Kind }) => (
  <span className={`tag ${kind}`}>{say(`kind_${kind}`)}</span>
);
