type Props = {
  /** A symbol of public/pictograms.svg. */
  name: string;
  className?: string;
};

/** A pictogram; its word always stands beside it, so it says nothing aloud. */
export const Pictogram = ({ name, className = 'size-8' }: Props) => (
  <svg className={`shrink-0 fill-current ${className}`} aria-hidden="true" focusable="false">
    <use href={`/pictograms.svg#${name}`} />
  </svg>
);
