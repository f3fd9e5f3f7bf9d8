import { DeskKind } from '#app/features/posts/review/kind.tsx';
import { m } from '#app/i18n/messages.ts';
import { dirOf } from '#db/vocabulary.ts';
import type { Numbered } from './number.server.ts';

type Props = {
  /** `undefined`: not asked yet; `null`: there is none. */
  found: Numbered | null | undefined;
  ticked: { help: boolean; seek: boolean };
  /** The field says it already. */
  told: boolean;
};

/** Both look for help, or both give it: often a digit was misread. */
const doubt = (kind: Numbered['kind'], { help, seek }: Props['ticked']): string | null => {
  if (help === seek) return null;
  if (kind === 'request' && seek) return m.slips_seeks_itself();
  return kind === 'offer' && help ? m.slips_helps_itself() : null;
};

/** The post of the number that is typed, said at once. */
export const NumberLine = ({ found, ticked, told }: Props) => {
  const asks = found?.open ? doubt(found.kind, ticked) : null;
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
          {asks && <b className="slip-wrong">{asks}</b>}
        </>
      )}
    </div>
  );
};
