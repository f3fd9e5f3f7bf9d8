import type { SubmissionResult } from '@conform-to/react';
import { useForm } from '@conform-to/react';
import { Choice } from '#app/components/choice.tsx';
import { FieldGroup } from '#app/components/field.tsx';
import { say } from '#app/i18n/messages.ts';
import { CATEGORY_GROUP, type Category, GROUPS } from '#db/vocabulary.ts';
import { AskPage } from './ask-page.tsx';
import type { AskFacts } from './open-draft.server.ts';
import { categoriesFor } from './steps.ts';

type Props = { ask: AskFacts; lastResult: SubmissionResult | undefined };

/** The first question: what about? A pictogram with its word. */
export const WhatForm = ({ ask, lastResult }: Props) => {
  const [form, { category }] = useForm<{ category: string }>({
    id: 'what',
    lastResult,
    defaultValue: ask.typed,
  });
  const categories = categoriesFor(ask.kind);
  const tile = (one: Category) => (
    <Choice
      key={one}
      id={one === categories[0] ? category.id : `${category.id}-${one}`}
      name={category.name}
      value={one}
      checked={category.initialValue === one}
      pictogram={one}
    >
      {say(`category_${one}`)}
    </Choice>
  );
  return (
    <AskPage ask={ask} form={form} fields={[category]}>
      <FieldGroup
        meta={category}
        label={say(`ask_what_${ask.kind}`)}
        hint={say('ask_what_hint')}
        heading
      >
        {GROUPS.map((group) => (
          <div key={group}>
            <h2 className="choice-group">{say(`group_${group}`)}</h2>
            <div className="choice-tiles">
              {categories
                .filter((one) => CATEGORY_GROUP[one] === group && one !== 'other')
                .map(tile)}
            </div>
          </div>
        ))}
        <div className="choice-tiles choice-last">{tile('other')}</div>
      </FieldGroup>
    </AskPage>
  );
};
