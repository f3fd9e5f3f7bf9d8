import { m } from '#app/i18n/messages.ts';

type Props = { source: string; label: string };

/** The sheet as it would print now. */
export const SheetPreview = ({ source, label }: Props) => (
  <img
    className="sheet-preview"
    src={source}
    alt={m.desk_preview_alt({ week: label })}
    width={595}
    height={842}
  />
);
