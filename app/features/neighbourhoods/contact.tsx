import { PhoneLink } from '#app/components/digits.tsx';
import { Pictogram } from '#app/components/pictogram.tsx';
import { getLocale, m } from '#app/i18n/messages.ts';
import { showPhone } from '#app/lib/phone.ts';
import type { HoodFacts } from './hood-page.tsx';
import { sayHoursOf } from './hours.ts';

/** Whom to call, when, and where to walk in. */
export const Contact = ({ hood }: { hood: HoodFacts }) => (
  <div className="slip sticky top-4">
    <p>
      {m.call_worker({ worker: hood.workerName })} ({sayHoursOf(hood, getLocale())})
    </p>
    <p className="call">
      <Pictogram name="phone" />
      <PhoneLink number={hood.phone} className="text-ink">
        {showPhone(hood.phone)}
      </PhoneLink>
    </p>
    <p>{m.post_visit({ address: hood.address })}</p>
  </div>
);
