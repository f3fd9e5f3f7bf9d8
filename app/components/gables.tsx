// A point gable with a chimney, a step gable, a bell gable, and the three again in another size.
const HOUSES =
  'M0 48V26L20 8l8 7V7h5v13l7 6h0V28h5v-6h5v-6h5V9h12v7h5v6h5v6h5v20zM82 48V32h3c6 0 8-5 8-11 0-8 3-12 9-13V5h4v3c6 1 9 5 9 13 0 6 2 11 8 11h3v16zM126 48V20l17-17 17 17v28zM160 48V24h6v-6h6v-5h6V7h10v6h6v5h6v6h6v24zM206 48V34h3c6 0 8-5 8-11 0-7 3-11 9-12V8h4v3c6 1 9 5 9 12 0 6 2 11 8 11h3v14z';

// Some are at home.
const WINDOWS =
  'M14 27h5v7h-5zM56 22h4v7h-4zM64 22h4v7h-4zM101 20h6v8h-6zM139 22h7v8h-7zM171 27h4v7h-4zM191 27h4v7h-4zM225 26h6v8h-6z';

/**
 * A row of gabled houses: the tear-offs of the sheet, and the street's ground on every page. `id` is
 * unique on the page: the pattern is found by it.
 */
export const Gables = ({ id }: { id: string }) => (
  <svg
    className="gables"
    viewBox="0 0 4000 48"
    preserveAspectRatio="xMinYMax slice"
    aria-hidden="true"
    focusable="false"
  >
    <defs>
      <pattern id={id} width="250" height="48" patternUnits="userSpaceOnUse">
        <path d={HOUSES} className="fill-ink" />
        <path d={WINDOWS} className="fill-mustard" />
      </pattern>
    </defs>
    <rect width="4000" height="48" fill={`url(#${id})`} />
  </svg>
);
