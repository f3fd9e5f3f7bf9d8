import { m, say } from '#app/i18n/messages.ts';
import type { CloseReason } from '#db/vocabulary.ts';

type Closed = {
  closeReason: CloseReason;
  /** Who of the desk took it away, by name; none where its author did. */
  takenBy: string | null;
};

/** Why a post is gone, for the desk: "de buur haalde het weg", "Nele haalde het weg". */
export const sayClosed = ({ closeReason, takenBy }: Closed): string =>
  closeReason === 'withdrawn' && takenBy
    ? m.desk_closed_by({ name: takenBy })
    : say(`desk_closed_${closeReason}`);
