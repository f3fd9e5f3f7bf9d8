import { say } from '#app/i18n/messages.ts';
import type { Kind } from '#db/vocabulary.ts';

/** A post's kind at the desk: its word in its shape. */
export const DeskKind = ({ kind }: { kind: Kind }) => (
  <span className={`desk-kind desk-kind-${kind}`}>{say(`kind_${kind}`)}</span>
);
