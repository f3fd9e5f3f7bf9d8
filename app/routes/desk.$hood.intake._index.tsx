import { json, redirect } from '@remix-run/node';
import { Form, type MetaFunction, useLoaderData } from '@remix-run/react';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { deskFacts } from '#app/features/desk/desk-facts.server.ts';
import { DeskPage } from '#app/features/desk/desk-page.tsx';
import { DraftList } from '#app/features/posts/intake/draft-list.tsx';
import { startIntake } from '#app/features/posts/intake/drafts.server.ts';
import { draftLines } from '#app/features/posts/intake/facts.server.ts';
import { m } from '#app/i18n/messages.ts';
import { handle as guarded } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  return json({
    title: `${m.intake_title({}, { locale: ctx.locale })} · ${neighbourhood.name}`,
    desk: await deskFacts(ctx, neighbourhood),
    slug: neighbourhood.slug,
    drafts: await draftLines(ctx, neighbourhood),
  });
});

/** A conversation starts. */
export const action = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const { id } = await startIntake(ctx, neighbourhood.id);
  return redirect(`/desk/${neighbourhood.slug}/intake/${id}`, 303);
});

export default function Page() {
  const { desk, slug, drafts } = useLoaderData<typeof loader>();
  return (
    <DeskPage desk={desk}>
      <h1>{m.intake_new()}</h1>
      <p>{m.intake_new_hint()}</p>
      <Form method="post" action={`/desk/${slug}/intake?index`} className="actions">
        {/* biome-ignore lint/a11y/noAutofocus: the only thing to do here; the phone is ringing. */}
        <button type="submit" className="desk-button desk-button-main" autoFocus>
          {m.intake_start()}
        </button>
      </Form>
      <h2>{m.intake_open()}</h2>
      <DraftList slug={slug} drafts={drafts} />
    </DeskPage>
  );
}
