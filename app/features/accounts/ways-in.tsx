import { LinkButton } from '#app/components/button.tsx';
import { SitePage } from '#app/features/neighbourhoods/site-page.tsx';
import { m } from '#app/i18n/messages.ts';
import { SignOutForms } from './sign-out-forms.tsx';

/** "Mijn berichten" for whoever is not signed in as a neighbour: how to come to one's posts. */
export const WaysIn = ({ worker }: { worker: boolean }) => (
  <SitePage>
    <h1>{m.my_title()}</h1>
    <p className="lead">{m.my_how()}</p>
    <div className="ways">
      <h2>{m.my_way_card()}</h2>
      <p>{m.my_way_card_how()}</p>
      <h2>{m.my_way_link()}</h2>
      <p>{m.my_way_link_how()}</p>
      {!worker && (
        <>
          <h2>{m.my_way_password()}</h2>
          <p className="acts">
            <LinkButton look="plain" to="/sign-in?next=/my">
              {m.sign_in_go()}
            </LinkButton>
          </p>
        </>
      )}
    </div>
    {worker && (
      <>
        <p className="acts">
          <LinkButton to="/desk">{m.my_desk()}</LinkButton>
        </p>
        <SignOutForms />
      </>
    )}
  </SitePage>
);
