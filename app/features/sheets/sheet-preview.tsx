import { m } from '#app/i18n/messages.ts';

type Props = { source: string; label: string };

/** The sheet as it would print now; as large as the window in a tab of its own, to be read through. */
export const SheetPreview = ({ source, label }: Props) => (
  <a href={source} target="_blank" rel="noreferrer" className="sheet-enlarge">
    <img
      className="sheet-preview"
      src={source}
      alt={m.desk_preview_alt({ week: label })}
      width={595}
      height={842}
    />
    <span>{m.desk_preview_larger()}</span>
  </a>
);
