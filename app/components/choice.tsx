import type { ReactNode } from 'react';
import { Pictogram } from './pictogram.tsx';

type Props = {
  /** The first of a group carries the field's own id: the error summary leads to it. */
  id: string;
  name: string;
  value?: string;
  type?: 'radio' | 'checkbox';
  checked?: boolean;
  /** With a pictogram it is a tile: the pictogram above its word. */
  pictogram?: string;
  describedBy?: string | undefined;
  children: ReactNode;
};

/** One radio or tick; all of its box can be pressed. */
export const Choice = ({
  id,
  name,
  value = 'on',
  type = 'radio',
  checked,
  pictogram,
  describedBy,
  children,
}: Props) => (
  <label htmlFor={id} className={pictogram ? 'choice choice-tile' : 'choice'}>
    <input
      id={id}
      name={name}
      value={value}
      type={type}
      defaultChecked={checked}
      aria-describedby={describedBy}
    />
    {pictogram && <Pictogram name={pictogram} className="size-10" />}
    <span className="choice-words">{children}</span>
  </label>
);
