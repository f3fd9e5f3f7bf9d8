import { Button } from '#app/components/button.tsx';
import { SitePage } from '#app/features/neighbourhoods/site-page.tsx';
import { m } from '#app/i18n/messages.ts';

/** A card was held before a phone: one press and its neighbour is in. */
export const CardPage = ({ name }: { name: string }) => (
  <SitePage>
    <h1>{m.card_hello({ name })}</h1>
    <p className="form-intro mt-3">{m.card_stays()}</p>
    <form method="post">
      <Button>{m.card_enter()}</Button>
    </form>
  </SitePage>
);

/** A card that was never given out, or has been replaced. */
export const UnknownCard = () => (
  <SitePage>
    <h1>{m.card_unknown_heading()}</h1>
    <p className="lead mt-3">{m.card_unknown()}</p>
  </SitePage>
);
