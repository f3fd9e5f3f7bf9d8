import { m } from '#app/i18n/messages.ts';
import type { useAutosave } from './use-autosave.ts';

/** Is it kept? And where another window wrote: which of the two shall it be? */
export const SavedLine = ({ saving }: { saving: ReturnType<typeof useAutosave> }) => (
  <div role="status" className="saved-line">
    {saving.state === 'saved' && m.intake_saved()}
    {saving.state === 'saving' && m.intake_saving()}
    {saving.state === 'offline' && <b>{m.intake_offline()}</b>}
    {saving.state === 'stale' && (
      <>
        <b>{m.intake_stale()}</b>
        <p className="actions">
          <button type="button" className="desk-button" onClick={saving.keepThis}>
            {m.intake_stale_keep()}
          </button>
          <button type="button" className="desk-button" onClick={() => location.reload()}>
            {m.intake_stale_other()}
          </button>
        </p>
      </>
    )}
  </div>
);
