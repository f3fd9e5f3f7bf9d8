import { ErrorSummary } from '#app/components/error-summary.tsx';
import type { HoodFacts } from '#app/features/neighbourhoods/hood-page.tsx';
import { m } from '#app/i18n/messages.ts';
import { CodeForm, codeField } from './code-form.tsx';

type Props = { hood: HoodFacts; typed: string; error: string };

/** A number that leads nowhere: what is wrong with it, what was typed, and the phone. */
export const CodePage = ({ hood, typed, error }: Props) => (
  <>
    <ErrorSummary fields={[codeField(error)]} />
    <h1 className="mb-4">{m.code_title()}</h1>
    <CodeForm slug={hood.slug} typed={typed} error={error} />
    <p className="mt-6">
      <a className="more" href={`/${hood.slug}/posts`}>
        {m.all_posts()}
      </a>
    </p>
  </>
);
