import type { ReactNode } from 'react';
import { Pictogram } from './pictogram.tsx';

type Look = 'ink' | 'plain' | 'offer' | 'request' | 'together';
type Props = { children: ReactNode; look?: Look; pictogram?: string | undefined };

const classOf = (look: Look) => (look === 'ink' ? 'button' : `button button-${look}`);

/** Sends the form it stands in. */
export const Button = ({
  children,
  look = 'ink',
  pictogram,
  name,
  value,
}: Props & { name?: string; value?: string }) => (
  <button type="submit" className={classOf(look)} name={name} value={value}>
    {pictogram && <Pictogram name={pictogram} className="size-6" />}
    {children}
  </button>
);

/** A link that is the next step of a page. */
export const LinkButton = ({ children, look = 'ink', pictogram, to }: Props & { to: string }) => (
  <a href={to} className={classOf(look)}>
    {pictogram && <Pictogram name={pictogram} className="size-6" />}
    {children}
  </a>
);
