import { Link } from '@remix-run/react';
import { m, say } from '#app/i18n/messages.ts';
import type { SheetLayout } from '#db/vocabulary.ts';
import { withLayout } from './layout.ts';

type Props = { layout: SheetLayout; layouts: SheetLayout[]; base: string; leftOver: string[] };

/** As what the sheet is looked at; what that layout has no room for. */
export const LayoutChoice = ({ layout, layouts, base, leftOver }: Props) => (
  <>
    <nav className="layouts" aria-label={m.desk_layouts()}>
      {layouts.map((one) => (
        <Link
          key={one}
          to={withLayout(base, one)}
          preventScrollReset
          aria-current={one === layout ? 'page' : undefined}
        >
          {say(`layout_${one}`)}
        </Link>
      ))}
    </nav>
    <p className="soft">{say(`layout_${layout}_for`)}</p>
    {leftOver.length > 0 && (
      <p className="desk-place-over">{m.desk_layout_over({ codes: leftOver.join(', ') })}</p>
    )}
  </>
);
