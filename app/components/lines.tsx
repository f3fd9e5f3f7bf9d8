/** A message of several lines, as a list: one short sentence after the other. */
export const Lines = ({ text }: { text: string }) => (
  <ul className="lines">
    {text.split('\n').map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);
