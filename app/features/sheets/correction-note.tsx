import { m } from '#app/i18n/messages.ts';
import type { EditionFacts } from './edition-facts.server.ts';

/** For who makes a correction: what was wrong with the sheet that it replaces. */
export const CorrectionNote = ({
  edition,
  label,
}: {
  edition: EditionFacts | null;
  label: string;
}) =>
  edition?.corrects ? (
    <>
      <p>{label}</p>
      <p className="edition-wrong" dir="auto">
        {m.desk_correction_of({ number: edition.corrects.name, reason: edition.corrects.reason })}
      </p>
    </>
  ) : null;
