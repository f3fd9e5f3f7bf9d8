import { m } from '#app/i18n/messages.ts';

type Props = { source: string; label: string };

/** The sheet as it would print now, where it is part of something else: of a link, say. */
export const SheetPicture = ({ source, label }: Props) => (
  <img
    className="sheet-preview"
    src={source}
    alt={m.desk_preview_alt({ week: label })}
    width={595}
    height={842}
  />
);

/** The same; as large as the window in a tab of its own, to be read through. */
export const SheetPreview = ({ source, label }: Props) => (
  <a href={source} target="_blank" rel="noreferrer" className="sheet-enlarge">
    <SheetPicture source={source} label={label} />
    <span>{m.desk_preview_larger()}</span>
  </a>
);
