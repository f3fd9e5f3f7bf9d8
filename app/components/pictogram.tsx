type Props = {
  /** A symbol of public/pictograms.svg. */
  name: string;
  /** Empty where the class of what stands around it gives the size. */
  className?: string;
};

/** A pictogram; its word always stands beside it, so it says nothing aloud. */
export const Pictogram = ({ name, className = 'size-8' }: Props) => (
  <svg className={`pic ${className}`.trim()} aria-hidden="true" focusable="false">
    <use href={`/pictograms.svg#${name}`} />
  </svg>
);
