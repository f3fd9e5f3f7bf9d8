import { json } from '@remix-run/node';
import { Form, Link, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { cardQr } from '#app/features/accounts/card-qr.server.ts';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { issueCard } from '#app/features/accounts/issue-card.server.ts';
import { LoginCard } from '#app/features/accounts/worker-card.tsx';
import { deskFacts } from '#app/features/desk/desk-facts.server.ts';
import { DeskPage } from '#app/features/desk/desk-page.tsx';
import { findPerson } from '#app/features/people/queries.server.ts';
import { m } from '#app/i18n/messages.ts';
import { handle as guarded } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const { firstName } = await findPerson(ctx, neighbourhood.id, args.params.personId ?? '');
  return json({
    title: `${m.desk_card_for({ name: firstName }, { locale: ctx.locale })} · ${neighbourhood.name}`,
    desk: await deskFacts(ctx, neighbourhood),
    slug: neighbourhood.slug,
    name: firstName,
  });
});

/** Makes the card and shows it this once: its secret is not kept. */
export const action = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const { id } = await findPerson(ctx, neighbourhood.id, args.params.personId ?? '');
  const token = await issueCard(ctx, id);
  return json({ qr: cardQr(`${args.context.origin}/card/${token}`) });
});

export default function Page() {
  const { desk, slug, name } = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>();
  return (
    <DeskPage desk={desk}>
      <h1 className="no-print">{m.desk_card_for({ name })}</h1>
      {made ? (
        <LoginCard name={name} qr={made.qr} />
      ) : (
        <Form method="post">
          <p>{m.desk_card_what({ name })}</p>
          <p>
            <b>{m.desk_card_older({ name })}</b>
          </p>
          <p className="actions">
            <button type="submit" className="desk-button desk-button-main">
              {m.desk_card_make()}
            </button>
          </p>
        </Form>
      )}
      <p className="no-print">
        <Link to={`/desk/${slug}/people`}>{m.desk_nav_people()}</Link>
      </p>
    </DeskPage>
  );
}
