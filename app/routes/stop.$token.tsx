import { json } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button.tsx';
import { asVisitor } from '#app/features/accounts/guards.server.ts';
import { HoodPage, hoodFacts } from '#app/features/neighbourhoods/hood-page.tsx';
import { findStop, stopMessages } from '#app/features/people/stop-messages.server.ts';
import { m } from '#app/i18n/messages.ts';
import { handle as guarded, safeRedirect } from '#app/lib/http.ts';
import { showPhone } from '#app/lib/phone.ts';

/** Where the link in a message leads. Looking stops nothing: mail programs look by themselves. */
export const loader = guarded(async (args) => {
  const ctx = asVisitor(args);
  const { stopped, hood } = await findStop(ctx, args.params.token ?? '');
  const title = stopped ? m.stop_done_title : m.stop_title;
  return json({ stopped, hood: hoodFacts(hood), title: title({}, { locale: ctx.locale }) });
});

export const action = guarded(async (args) => {
  const token = args.params.token ?? '';
  await stopMessages(asVisitor(args), token);
  return safeRedirect(`/stop/${token}`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
];

export default function Stop() {
  const { stopped, hood, title } = useLoaderData<typeof loader>();
  const { workerName: worker, phone } = hood;
  return (
    <HoodPage hood={hood}>
      <h1>{title}</h1>
      {stopped ? (
        <p className="my-4">{m.stop_done({ worker, phone: showPhone(phone) })}</p>
      ) : (
        <form method="post">
          <p className="my-4">{m.stop_hint({ worker })}</p>
          <Button look="request">{m.stop_do()}</Button>
        </form>
      )}
    </HoodPage>
  );
}
