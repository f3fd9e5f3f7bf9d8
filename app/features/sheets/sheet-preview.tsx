import { m } from '#app/i18n/messages.ts';

type Props = { source: string; label: string };

const Picture = ({ source, alt }: { source: string; alt: string }) => (
  <img className="sheet-preview" src={source} alt={alt} width={595} height={842} />
);

/** The sheet as it would print now, where it is part of something else: of a link, say. */
export const SheetPicture = ({ source, label }: Props) => (
  <Picture source={source} alt={m.desk_preview_alt({ week: label })} />
);

const Enlarge = ({ source, alt }: { source: string; alt: string }) => (
  <a href={source} target="_blank" rel="noreferrer" className="sheet-enlarge">
    <Picture source={source} alt={alt} />
    <span>{m.desk_preview_larger()}</span>
  </a>
);

/** The same, and its back where it has one; as large as the window in a tab of its own, to be read through. */
export const SheetPreview = ({ source, back, label }: Props & { back: string | null }) => (
  <>
    <Enlarge source={source} alt={m.desk_preview_alt({ week: label })} />
    {back !== null && <Enlarge source={back} alt={m.desk_preview_back_alt()} />}
  </>
);
