import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { json } from '@remix-run/node';
import { Link, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { DeskPage } from '#app/features/desk/desk-page.tsx';
import { figureAgreement, keyFigurePage } from '#app/features/desk/key-figure-page.server.ts';
import { useErrorTitle } from '#app/features/desk/use-error-title.ts';
import { AgreementForm } from '#app/features/people/key-figures/agreement-form.tsx';
import { agreementSchema } from '#app/features/people/key-figures/form.ts';
import { makeKeyFigure } from '#app/features/people/key-figures/make.server.ts';
import { m } from '#app/i18n/messages.ts';
import { formOf, handle as guarded, invalid, orReply, redirectWithNotice } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** The sentence to read out. */
export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  return json(await keyFigurePage(ctx, neighbourhood, args.params.personId ?? ''));
});

/** A neighbour becomes a key figure. */
export const action = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const submission = parseWithZod(await formOf(args.request), { schema: agreementSchema });
  if (submission.status !== 'success') return invalid(submission);
  return orReply(submission, async () => {
    const { personId = '' } = args.params;
    const yes = await figureAgreement(ctx, neighbourhood, personId, submission.value.language);
    await makeKeyFigure(ctx, neighbourhood.id, personId, yes);
    const path = `/desk/${neighbourhood.slug}/people/${personId}`;
    return redirectWithNotice(path, 'notice_key_figure_made');
  });
});

export default function Page() {
  const { desk, base, name, sentence, language } = useLoaderData<typeof loader>();
  const lastResult = useActionData<{ lastResult: SubmissionResult<string[]> }>()?.lastResult;
  useErrorTitle(Boolean(lastResult?.error));
  return (
    <DeskPage desk={desk}>
      <h1>{m.key_figure_make({ name })}</h1>
      <p>{m.key_figure_what()}</p>
      <AgreementForm sentence={sentence} language={language} lastResult={lastResult} />
      <p>
        <Link to={base}>{name}</Link>
      </p>
    </DeskPage>
  );
}
