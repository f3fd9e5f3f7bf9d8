import { Pictogram } from '#app/components/pictogram.tsx';
import { m, say } from '#app/i18n/messages.ts';
import type { Category, Kind } from '#db/vocabulary.ts';
import { type Chosen, type Count, listPath } from './filter.ts';

type Props<T> = { slug: string; filter: Chosen; counts: Count<T>[] };
type ChipProps = { to: string; current: boolean; pictogram?: string; text: string; count?: number };

const Chip = ({ to, current, pictogram, text, count }: ChipProps) => (
  <li>
    <a className="chip" href={to} aria-current={current ? 'true' : undefined}>
      {pictogram && <Pictogram name={pictogram} className="" />}
      {text}
      {count !== undefined && ` (${count})`}
    </a>
  </li>
);

/** The kinds that occur, as links that keep the rest of what was chosen. */
export const KindFilter = ({ slug, filter, counts }: Props<Kind>) => (
  <nav aria-label={m.posts_kind()}>
    <ul className="chips">
      <Chip
        to={listPath(slug, { ...filter, kind: null })}
        current={!filter.kind}
        text={m.posts_all()}
      />
      {counts.map(({ value, count }) => (
        <Chip
          key={value}
          to={listPath(slug, { ...filter, kind: value })}
          current={filter.kind === value}
          pictogram={value}
          text={say(`kind_${value}`)}
          count={count}
        />
      ))}
    </ul>
  </nav>
);

/** The categories that occur; folded away on a small screen, where they would hide the posts. */
export const CategoryFilter = ({ slug, filter, counts }: Props<Category>) => (
  <details className="categories" open={Boolean(filter.category)}>
    <summary>{m.posts_category()}</summary>
    <nav aria-label={m.posts_category()}>
      <ul className="chips">
        <Chip
          to={listPath(slug, { ...filter, category: null })}
          current={!filter.category}
          text={m.posts_all()}
        />
        {counts.map(({ value, count }) => (
          <Chip
            key={value}
            to={listPath(slug, { ...filter, category: value })}
            current={filter.category === value}
            pictogram={value}
            text={say(`category_${value}`)}
            count={count}
          />
        ))}
      </ul>
    </nav>
  </details>
);
