import { LinkButton } from '#app/components/button.tsx';
import { Pictogram } from '#app/components/pictogram.tsx';
import { Contact } from '#app/features/neighbourhoods/contact.tsx';
import type { HoodFacts } from '#app/features/neighbourhoods/hood-page.tsx';
import { m, say } from '#app/i18n/messages.ts';
import { PLACE_PICTOGRAM, type PublicPlace, sayComforts } from './facts.ts';

/** Names and what the desk wrote are in the neighbourhood's own language. */
const Place = ({ place, lang }: { place: PublicPlace; lang: string | undefined }) => {
  const comforts = sayComforts(place);
  const { freeWhen, askWhom } = place;
  return (
    <li className="hood place-card">
      <Pictogram name={PLACE_PICTOGRAM[place.kind]} className="size-10" />
      <div>
        <h2 lang={lang}>{place.name}</h2>
        <p className="text-soft">{say(`place_kind_${place.kind}`)}</p>
        <p lang={lang}>{place.address}</p>
        {place.sheets > 0 && <p>{m.places_sheet_here()}</p>}
      </div>
      {(freeWhen || comforts.length > 0 || askWhom) && (
        <dl className="place-facts">
          {freeWhen && (
            <>
              <dt>{m.places_free()}</dt>
              <dd lang={lang}>{freeWhen}</dd>
            </>
          )}
          {comforts.length > 0 && (
            <>
              <dt>{m.places_there()}</dt>
              <dd>{comforts.join(' · ')}</dd>
            </>
          )}
          {askWhom && (
            <>
              <dt>{m.places_ask()}</dt>
              <dd lang={lang}>{askWhom}</dd>
            </>
          )}
        </dl>
      )}
    </li>
  );
};

/** Where the sheet hangs and where one can meet, for everyone. */
export const PlacesText = ({ hood, places }: { hood: HoodFacts; places: PublicPlace[] }) => (
  <div className="notice-board">
    <div>
      <h1>{m.places_title()}</h1>
      <p className="lead mt-2 mb-6">{places.length ? m.places_lead() : m.places_none()}</p>
      <ul className="cards">
        {places.map((place) => (
          <Place key={place.id} place={place} lang={hood.languages[0]} />
        ))}
      </ul>
      {places.length > 0 && (
        <p className="mt-6">
          {m.places_meet()}{' '}
          <LinkButton to={`/${hood.slug}/new/together`} look="together">
            {say('kind_together_long')}
          </LinkButton>
        </p>
      )}
    </div>
    <Contact hood={hood} />
  </div>
);
