import { Link } from '@remix-run/react';
import { m } from '#app/i18n/messages.ts';

type DraftLine = {
  id: string;
  firstName: string;
  /** The slip it came on, its title or first words; or nothing yet. */
  name: string;
  at: string;
  callBackAt: string | null;
};

/** Conversations that wait to be finished. */
export const DraftList = ({ slug, drafts }: { slug: string; drafts: DraftLine[] }) => {
  if (drafts.length === 0) return <p>{m.intake_open_none()}</p>;
  return (
    <ul className="desk-lines">
      {drafts.map((draft) => (
        <li key={draft.id} className="draft-line">
          <Link to={`/desk/${slug}/intake/${draft.id}`} data-row>
            {draft.firstName || m.intake_nameless()}
            {draft.name && `: ${draft.name}`}
          </Link>
          <span className="soft">
            {draft.callBackAt ? m.intake_call_back_at({ when: draft.callBackAt }) : draft.at}
          </span>
        </li>
      ))}
    </ul>
  );
};
