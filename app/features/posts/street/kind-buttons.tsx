import { Pictogram } from '#app/components/pictogram.tsx';
import type { HoodFacts } from '#app/features/neighbourhoods/hood-page.tsx';
import { m, say } from '#app/i18n/messages.ts';
import { showPhone } from '#app/lib/phone.ts';
import { KINDS } from '#db/vocabulary.ts';

/** The four ways in: three kinds of post, and the phone as their equal. */
export const KindButtons = ({ hood }: { hood: HoodFacts }) => {
  const callWorker = m.call_worker({ worker: hood.workerName }).replaceAll(' ', '\u00a0');
  return (
    <ul className="kinds">
      {KINDS.map((kind) => (
        <li key={kind}>
          <a className={`kind kind-${kind}`} href={`/${hood.slug}/new/${kind}`}>
            <Pictogram name={kind} className="" />
            {say(`kind_${kind}_long`)}
          </a>
        </li>
      ))}
      <li>
        <a className="kind kind-phone" href={`tel:${hood.phone}`}>
          <Pictogram name="phone" className="" />
          <span>
            {`${m.rather_call()} ${callWorker}`}{' '}
            <b>
              <bdi dir="ltr">{showPhone(hood.phone)}</bdi>
            </b>
          </span>
        </a>
      </li>
    </ul>
  );
};
