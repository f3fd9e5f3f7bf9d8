import { json } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { deskFacts } from '#app/features/desk/desk-facts.server.ts';
import { MessagesPage } from '#app/features/desk/messages-page.tsx';
import { listMessages, messageState } from '#app/features/people/outbox-queries.server.ts';
import { sayInstant } from '#app/features/posts/when.ts';
import { m } from '#app/i18n/messages.ts';
import { handle as guarded } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** The messages of this desk, newest first. */
export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const messages = await listMessages(ctx, neighbourhood.id);
  return json({
    title: `${m.messages_title({}, { locale: ctx.locale })} · ${neighbourhood.name}`,
    desk: await deskFacts(ctx, neighbourhood),
    mails: args.context.mails,
    messages: messages.map(({ message, firstName }) => ({
      id: message.id,
      firstName,
      subject: message.subject,
      body: message.body,
      language: message.language,
      at: sayInstant(message.sentAt ?? message.createdAt, neighbourhood.timeZone, ctx.locale),
      state: messageState(message),
    })),
  });
});

export default function Page() {
  return <MessagesPage {...useLoaderData<typeof loader>()} />;
}
