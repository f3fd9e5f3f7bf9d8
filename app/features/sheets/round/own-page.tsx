import { StreetPage } from '#app/features/people/key-figures/street.tsx';
import type { OwnStreetData } from './own-page.server.ts';
import { OwnRoundSection } from './own-round.tsx';

type Props = {
  data: Pick<OwnStreetData, 'street' | 'round'>;
  /** What stood in the way of a tap. */
  refused?: string[] | undefined;
};

/** A key figure's own page, words and round. */
export const OwnStreetPage = ({ data, refused }: Props) => (
  <StreetPage street={data.street} refused={refused}>
    {data.round && <OwnRoundSection round={data.round} />}
  </StreetPage>
);
