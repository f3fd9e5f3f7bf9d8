import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { json } from '@remix-run/node';
import { Link, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { DeskPage } from '#app/features/desk/desk-page.tsx';
import { keyFigurePeoplePage, personAgreement } from '#app/features/desk/key-figure-page.server.ts';
import { useErrorTitle } from '#app/features/desk/use-error-title.ts';
import { AgreementForm } from '#app/features/people/key-figures/agreement-form.tsx';
import { assignToKeyFigure } from '#app/features/people/key-figures/assign.server.ts';
import { ChoosePerson } from '#app/features/people/key-figures/choose-person.tsx';
import { assignmentSchema } from '#app/features/people/key-figures/form.ts';
import { m } from '#app/i18n/messages.ts';
import { formOf, handle as guarded, invalid, orReply, redirectWithNotice } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** Looks for a neighbour, and has the sentence to read out to who was chosen. */
export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const query = new URL(args.request.url).searchParams;
  return json(await keyFigurePeoplePage(ctx, neighbourhood, args.params.personId ?? '', query));
});

/** A neighbour agrees that this key figure passes words on to them. */
export const action = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const submission = parseWithZod(await formOf(args.request), { schema: assignmentSchema });
  if (submission.status !== 'success') return invalid(submission);
  return orReply(submission, async () => {
    const { personId: figureId = '' } = args.params;
    const { keyFigureId, personId, language } = submission.value;
    const yes = await personAgreement(ctx, neighbourhood, { figureId, personId }, language);
    await assignToKeyFigure(ctx, neighbourhood.id, keyFigureId, personId, yes);
    const path = `/desk/${neighbourhood.slug}/people/${figureId}`;
    return redirectWithNotice(path, 'notice_key_figure_person');
  });
});

export default function Page() {
  const { desk, base, name, keyFigureId, q, chosen, found } = useLoaderData<typeof loader>();
  const lastResult = useActionData<{ lastResult: SubmissionResult<string[]> }>()?.lastResult;
  useErrorTitle(Boolean(lastResult?.error) || !keyFigureId);
  return (
    <DeskPage desk={desk}>
      <h1>{m.key_figure_people_title({ name })}</h1>
      {!keyFigureId && <ErrorSummary errors={['error_key_figure_ended']} fields={[]} />}
      {chosen && keyFigureId && (
        <section className="pane pane-body" key={chosen.id}>
          <h2>{chosen.firstName}</h2>
          <AgreementForm
            sentence={chosen.sentence}
            language={chosen.language}
            lastResult={lastResult}
          >
            <input type="hidden" name="keyFigureId" value={keyFigureId} />
            <input type="hidden" name="personId" value={chosen.id} />
          </AgreementForm>
        </section>
      )}
      <ChoosePerson path={`${base}/key-figure-people`} q={q} found={found} />
      <p>
        <Link to={base}>{name}</Link>
      </p>
    </DeskPage>
  );
}
