import { json } from '@remix-run/node';
import { Link, type MetaFunction, useLoaderData } from '@remix-run/react';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { deskFacts } from '#app/features/desk/desk-facts.server.ts';
import { DeskPage } from '#app/features/desk/desk-page.tsx';
import { introductionCard } from '#app/features/introductions/card.server.ts';
import { IntroductionCard } from '#app/features/introductions/card.tsx';
import { sideAsked } from '#app/features/introductions/side-asked.ts';
import { m } from '#app/i18n/messages.ts';
import { handle as guarded } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** The card for one of the two: to print, or to read out. */
export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const id = args.params.introductionId ?? '';
  const side = sideAsked(args.request);
  const { name, card } = await introductionCard(ctx, neighbourhood, id, side);
  return json({
    title: `${m.desk_intro_card({ name }, { locale: ctx.locale })} · ${neighbourhood.name}`,
    desk: await deskFacts(ctx, neighbourhood),
    back: `/desk/${neighbourhood.slug}/introductions/${id}`,
    side,
    name,
    card,
  });
});

export default function Page() {
  const { desk, back, side, name, card } = useLoaderData<typeof loader>();
  return (
    <DeskPage desk={desk}>
      <h1>{m.desk_intro_card({ name })}</h1>
      {card ? (
        <>
          <p>{m.desk_intro_read_out()}</p>
          <IntroductionCard card={card} />
          <p className="actions">
            <a href={`${back}/card.pdf?for=${side}`} className="desk-button">
              {m.desk_print()}
            </a>
          </p>
        </>
      ) : (
        <p>{m.card_none()}</p>
      )}
      <p>
        <Link to={back}>{m.back()}</Link>
      </p>
    </DeskPage>
  );
}
