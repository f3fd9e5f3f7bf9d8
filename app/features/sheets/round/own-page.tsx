import type { SubmissionResult } from '@conform-to/react';
import { StreetPage } from '#app/features/people/key-figures/street.tsx';
import { useDay } from './day-field.tsx';
import type { OwnStreetData } from './own-page.server.ts';
import { OwnRoundSection } from './own-round.tsx';

type Props = {
  data: Pick<OwnStreetData, 'street' | 'round'>;
  /** What stood in the way of a tap. */
  refused?: string[] | undefined;
  /** What came back of a tick, with its day. */
  lastResult?: SubmissionResult<string[]> | undefined;
};

/** A key figure's own page, words and round. */
export const OwnStreetPage = ({ data, refused, lastResult }: Props) => {
  const day = useDay(data.round?.day, lastResult);
  return (
    <StreetPage street={data.street} refused={refused} fields={[day]}>
      {data.round && <OwnRoundSection round={data.round} day={day} />}
    </StreetPage>
  );
};
