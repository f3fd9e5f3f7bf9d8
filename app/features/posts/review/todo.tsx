import { Link } from '@remix-run/react';
import { Pictogram } from '#app/components/pictogram.tsx';
import { m, say } from '#app/i18n/messages.ts';
import { dirOf } from '#db/vocabulary.ts';
import type { TodoLine } from './facts.server.ts';

type Props = { slug: string; todo: TodoLine[]; current: string | null };

/** What waits, oldest first. The post that stands open is on this page: its link loads nothing anew. */
export const TodoPane = ({ slug, todo, current }: Props) => (
  <nav className="pane pane-todo" aria-labelledby="todo-title">
    <h2 id="todo-title" className="pane-head">
      {m.desk_todo({ count: todo.length })}
    </h2>
    {todo.length === 0 && <p className="pane-body">{m.desk_todo_none()}</p>}
    <ul>
      {todo.map((post) => (
        <li key={post.id}>
          <Link
            to={post.id === current ? '#post-title' : `/desk/${slug}/posts/${post.id}`}
            className="todo"
            data-row
            aria-current={post.id === current ? 'page' : undefined}
          >
            <Pictogram name={post.category} className="picto" />
            <span className="todo-words">
              <span className="todo-title" lang={post.language} dir={dirOf(post.language)}>
                {post.title}
              </span>
              <span className="todo-side">
                {say(`desk_route_${post.route}`)} · {post.age}
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);
