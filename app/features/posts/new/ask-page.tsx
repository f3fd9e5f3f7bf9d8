import type { ReactNode } from 'react';
import { Button } from '#app/components/button.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import type { FieldMeta } from '#app/components/field.tsx';
import { Pictogram } from '#app/components/pictogram.tsx';
import { type HoodFacts, HoodPage } from '#app/features/neighbourhoods/hood-page.tsx';
import { m } from '#app/i18n/messages.ts';

/** The way back, first on the page. */
export const BackLink = ({ to }: { to: string }) => (
  <a href={to} className="back-link">
    <Pictogram name="arrow-left" className="size-5" />
    {m.back()}
  </a>
);

type Props = {
  ask: { hood: HoodFacts; back: string; number: number; of: number };
  form: { errors?: string[] | undefined };
  fields: FieldMeta[];
  children: ReactNode;
};

/** One question: the way back, what is wrong, the question, one button. */
export const AskPage = ({ ask, form, fields, children }: Props) => (
  <HoodPage hood={ask.hood}>
    <BackLink to={ask.back} />
    <ErrorSummary errors={form.errors} fields={fields} />
    <p className="step-count">{m.ask_step({ step: ask.number, of: ask.of })}</p>
    <form method="post" noValidate>
      {children}
      <Button>{m.next_page()}</Button>
    </form>
  </HoodPage>
);
