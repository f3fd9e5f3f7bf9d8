import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { json } from '@remix-run/node';
import { Link, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { DeskPage } from '#app/features/desk/desk-page.tsx';
import { keyFigureWordsPage } from '#app/features/desk/key-figure-page.server.ts';
import { useErrorTitle } from '#app/features/desk/use-error-title.ts';
import { wordSchema } from '#app/features/people/key-figures/form.ts';
import { giveWordToPass } from '#app/features/people/key-figures/give-word.server.ts';
import { WordForm } from '#app/features/people/key-figures/word-form.tsx';
import { m } from '#app/i18n/messages.ts';
import { formOf, handle as guarded, invalid, orReply, redirectWithNotice } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** Who may say something to this neighbour, and what the call list has to say. */
export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const query = new URL(args.request.url).searchParams;
  return json(await keyFigureWordsPage(ctx, neighbourhood, args.params.personId ?? '', query));
});

/** Gives a key figure something to say. */
export const action = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const submission = parseWithZod(await formOf(args.request), { schema: wordSchema });
  if (submission.status !== 'success') return invalid(submission);
  return orReply(submission, async () => {
    const { via, ...word } = submission.value;
    await giveWordToPass(ctx, neighbourhood.id, via, word);
    const path = `/desk/${neighbourhood.slug}/people/${args.params.personId}`;
    return redirectWithNotice(path, 'notice_word_given');
  });
});

export default function Page() {
  const { desk, base, heading, name, call, ...form } = useLoaderData<typeof loader>();
  const lastResult = useActionData<{ lastResult: SubmissionResult<string[]> }>()?.lastResult;
  useErrorTitle(Boolean(lastResult?.error));
  // What was typed stays on the screen, although nobody is left to say it.
  const writes = form.figures.length > 0 || lastResult !== undefined;
  return (
    <DeskPage desk={desk}>
      <h1>{heading}</h1>
      {form.figures.length === 0 && <p className="known">{m.key_figure_word_nobody({ name })}</p>}
      <div className="words-columns key-figure-columns">
        {writes && <WordForm {...form} lastResult={lastResult} />}
        {call && call.lines.length > 0 && (
          <section aria-labelledby="call-title">
            <h2 id="call-title">{m.call_say_this()}</h2>
            <p className="soft">{m.key_figure_word_call()}</p>
            {call.lines.map((line) => (
              <blockquote key={line.id} lang={call.language} className="typed">
                {line.say}
              </blockquote>
            ))}
          </section>
        )}
      </div>
      <p>
        <Link to={base}>{name}</Link>
      </p>
    </DeskPage>
  );
}
