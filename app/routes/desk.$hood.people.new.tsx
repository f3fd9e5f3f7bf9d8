import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { json } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { deskFacts } from '#app/features/desk/desk-facts.server.ts';
import { DeskPage } from '#app/features/desk/desk-page.tsx';
import { useErrorTitle } from '#app/features/desk/use-error-title.ts';
import { makePerson } from '#app/features/people/change-person.server.ts';
import { newPersonSchema } from '#app/features/people/form.ts';
import { likelyLines } from '#app/features/people/likely.server.ts';
import { type LikelyLine, LikelyPeople } from '#app/features/people/likely.tsx';
import { PersonForm } from '#app/features/people/person-form.tsx';
import { findLikely } from '#app/features/people/search.server.ts';
import { m } from '#app/i18n/messages.ts';
import { formOf, handle as guarded, invalid, orReply, redirectWithNotice } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guarded(async (args) => {
  const { ctx, neighbourhood: hood } = await requireDesk(args);
  const title = `${m.person_new({}, { locale: ctx.locale })} · ${hood.name}`;
  return json({ title, desk: await deskFacts(ctx, hood), slug: hood.slug, spoken: hood.languages });
});

/** Adds a neighbour; those who may be the same are shown first. */
export const action = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const submission = parseWithZod(await formOf(args.request), { schema: newPersonSchema });
  if (submission.status !== 'success') return invalid(submission);
  const { anyway, ...input } = submission.value;
  const likely = anyway ? [] : await findLikely(ctx, neighbourhood.id, input);
  if (likely.length > 0)
    return json({ lastResult: submission.reply(), likely: likelyLines(likely) }, { status: 409 });
  return orReply(submission, async () => {
    const { id } = await makePerson(ctx, neighbourhood.id, input);
    return redirectWithNotice(`/desk/${neighbourhood.slug}/people/${id}`, 'notice_person_made');
  });
});

const EMPTY = {
  ...{ firstName: '', familyName: '', address: '', phone: '', otherPhone: '', email: '' },
  ...{ channel: 'phone', callFrom: '', callUntil: '', pausedUntil: '' },
};

export default function Page() {
  const { desk, slug, spoken } = useLoaderData<typeof loader>();
  const answer = useActionData<{
    lastResult: SubmissionResult<string[]>;
    likely?: LikelyLine[];
  }>();
  useErrorTitle(answer !== undefined);
  return (
    <DeskPage desk={desk}>
      <h1>{m.person_new()}</h1>
      <PersonForm
        details={{ ...EMPTY, languages: spoken.slice(0, 1) }}
        spoken={spoken}
        lastResult={answer?.lastResult}
        send={m.person_make()}
      >
        {answer?.likely && <LikelyPeople slug={slug} people={answer.likely} />}
      </PersonForm>
    </DeskPage>
  );
}
