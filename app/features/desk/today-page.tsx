import { Link } from '@remix-run/react';
import { Pictogram } from '#app/components/pictogram.tsx';
import { m } from '#app/i18n/messages.ts';
import { dirOf } from '#db/vocabulary.ts';
import { DeskPage } from './desk-page.tsx';
import type { TodayPageData } from './today-page.server.ts';

/** The desk's first page: one list, the most urgent first, one next step each. */
export const TodayPage = ({ data }: { data: TodayPageData }) => (
  <DeskPage desk={data.desk}>
    <h1>{m.today_title({ count: data.count })}</h1>
    {data.lines.length === 0 && <p>{m.today_none()}</p>}
    <ul className="today">
      {data.lines.map((line) => (
        <li key={`${line.href} ${line.id}`}>
          <Link to={line.href} className="todo" data-row>
            <Pictogram name={line.pictogram} className="picto" />
            <span className="todo-words">
              <span
                className="todo-title"
                {...(line.language ? { lang: line.language, dir: dirOf(line.language) } : {})}
              >
                {line.what}
              </span>
              <span className="todo-side">{line.side}</span>
            </span>
            <b className="today-next">{line.next}</b>
          </Link>
        </li>
      ))}
    </ul>
    {data.more > 0 && <p className="soft">{m.today_more({ count: data.more })}</p>}
  </DeskPage>
);
