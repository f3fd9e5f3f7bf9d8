import { DeskKind } from '#app/features/posts/review/kind.tsx';
import { m } from '#app/i18n/messages.ts';
import { dirOf } from '#db/vocabulary.ts';
import type { Numbered } from './number.server.ts';
import { doubtOf, type Ticked } from './ticks.ts';

type Props = {
  /** `undefined`: not asked yet; `null`: there is none. */
  found: Numbered | null | undefined;
  ticked: Ticked;
  /** The field says it already. */
  told: boolean;
};

/** The post of the number that is typed, said at once. */
export const NumberLine = ({ found, ticked, told }: Props) => {
  const doubt = found?.open ? doubtOf(found.kind, ticked) : null;
  return (
    <div className="slip-post" role="status">
      {found === null && !told && <b className="slip-wrong">{m.error_code_wrong()}</b>}
      {found && (
        <>
          <DeskKind kind={found.kind} />{' '}
          <b lang={found.language} dir={dirOf(found.language)}>
            {found.title}
          </b>
          {!found.open && !told && <b className="slip-wrong">{m.slips_number_gone()}</b>}
          {doubt && (
            <span className="slip-doubt">
              {doubt === 'seeks' ? m.slips_seeks_itself() : m.slips_helps_itself()}
            </span>
          )}
        </>
      )}
    </div>
  );
};
