import type { ReactNode } from 'react';
import { LinkButton } from '#app/components/button.tsx';
import { HoodPage } from '#app/features/neighbourhoods/hood-page.tsx';
import { m, say } from '#app/i18n/messages.ts';
import { dirOf } from '#db/vocabulary.ts';
import type { OwnListFacts } from './list-facts.server.ts';

type Props = {
  list: OwnListFacts;
  /** What else is theirs, above their posts. */
  first?: ReactNode;
  children: ReactNode;
};

/** "Mijn berichten" of a neighbour who is signed in. */
export const OwnList = ({ list, first, children }: Props) => (
  <HoodPage hood={list.hood}>
    <h1>{m.my_title()}</h1>
    <p className="lead">{m.my_hello({ name: list.name })}</p>
    {first}
    {list.posts.length === 0 && <p className="my-4">{m.my_none()}</p>}
    {list.posts.length > 0 && (
      <ul className="own-posts">
        {list.posts.map((post) => (
          <li key={post.id}>
            <a href={`/mine/${post.id}`} lang={post.language} dir={dirOf(post.language)}>
              {post.title}
            </a>
            <p>
              <span className={`tag ${post.kind}`}>{say(`kind_${post.kind}`)}</span>{' '}
              {say(`own_short_${post.state}`, { worker: list.hood.workerName })}
            </p>
          </li>
        ))}
      </ul>
    )}
    <p className="acts">
      <LinkButton to={`/${list.hood.slug}`}>{m.own_write_new()}</LinkButton>
    </p>
    {children}
  </HoodPage>
);
