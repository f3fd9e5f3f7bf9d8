import type { FieldMetadata } from '@conform-to/react';
import { Choice } from '#app/components/choice.tsx';
import { Field, FieldGroup } from '#app/components/field.tsx';
import { Room } from '#app/components/room.tsx';
import { m, say } from '#app/i18n/messages.ts';
import { CATEGORIES, dirOf, KINDS, TEXT_MAX, TITLE_MAX } from '#db/vocabulary.ts';

type Name = 'kind' | 'category' | 'title' | 'text';
type Props = {
  fields: Record<Name, FieldMetadata<string>>;
  typed: { title: string; text: string; language: string };
};

/** What it is about, each choice by its number, and the neighbour's own words. */
export const About = ({ fields: { kind, category, title, text }, typed }: Props) => {
  const tongue = { lang: typed.language, dir: dirOf(typed.language) };
  return (
    <>
      <FieldGroup meta={kind} label={m.intake_kind()} hint={m.intake_digits()}>
        <div className="choice-list numbered">
          {KINDS.map((one, place) => (
            <Choice
              key={one}
              id={place === 0 ? kind.id : `${kind.id}-${one}`}
              name={kind.name}
              value={one}
              checked={kind.initialValue === one}
            >
              {say(`kind_${one}_long`)}
            </Choice>
          ))}
        </div>
      </FieldGroup>
      <FieldGroup meta={category} label={m.intake_category()} hint={m.intake_digits()}>
        <div className="pictures numbered">
          {CATEGORIES.map((one, place) => (
            <Choice
              key={one}
              id={place === 0 ? category.id : `${category.id}-${one}`}
              name={category.name}
              value={one}
              checked={category.initialValue === one}
              pictogram={one}
            >
              {say(`category_${one}`)}
            </Choice>
          ))}
        </div>
      </FieldGroup>
      <Field
        meta={title}
        label={m.intake_own_title()}
        hint={<Room text={typed.title} most={TITLE_MAX} />}
      >
        {(attributes) => (
          <input {...attributes} {...tongue} autoComplete="off" defaultValue={title.initialValue} />
        )}
      </Field>
      <Field
        meta={text}
        label={m.intake_own_text()}
        hint={
          <>
            <strong>{m.ask_words_private()}</strong> <Room text={typed.text} most={TEXT_MAX} />
          </>
        }
      >
        {(attributes) => (
          <textarea {...attributes} {...tongue} rows={3} defaultValue={text.initialValue} />
        )}
      </Field>
    </>
  );
};
