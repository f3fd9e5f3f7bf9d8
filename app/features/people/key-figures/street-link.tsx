import { LinkButton } from '#app/components/button.tsx';
import { m } from '#app/i18n/messages.ts';

/** From a key figure's own posts to what they do for their street, and how much of it waits. */
export const StreetLink = ({ count }: { count: number }) => (
  <p className="acts">
    <LinkButton to="/my/street" look={count > 0 ? 'offer' : 'plain'}>
      {count > 0 ? m.street_link({ count }) : m.street_title()}
    </LinkButton>
  </p>
);
