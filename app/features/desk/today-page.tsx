import { Form, Link } from '@remix-run/react';
import { Key } from '#app/components/key.tsx';
import { Pictogram } from '#app/components/pictogram.tsx';
import { m, say } from '#app/i18n/messages.ts';
import { dirOf } from '#db/vocabulary.ts';
import { DeskPage } from './desk-page.tsx';
import type { TodayPageData } from './today-page.server.ts';

/** The desk's first page: one list, the most urgent first, one next step each. */
export const TodayPage = ({ data }: { data: TodayPageData }) => (
  <DeskPage desk={data.desk}>
    <h1>{m.today_title({ count: data.count })}</h1>
    <p className="actions">
      <Link to={data.slips} className="desk-button">
        {m.slips_enter()} <Key>E</Key>
      </Link>
    </p>
    {data.lines.length === 0 && <p>{m.today_none()}</p>}
    <ul className="today">
      {data.lines.map((line) => (
        <li key={`${line.href} ${line.id}`} className={line.seen ? 'today-back' : undefined}>
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
          {line.out && (
            <Link to={line.out} className="desk-button">
              {m.still_out_title()}
            </Link>
          )}
          {line.seen && (
            <Form method="post" action={line.seen}>
              <button
                type="submit"
                className="desk-button"
                aria-label={`${m.today_back_seen()}: ${line.next}`}
              >
                {m.today_back_seen()}
              </button>
            </Form>
          )}
        </li>
      ))}
    </ul>
    {data.more > 0 && (
      <nav aria-label={m.today_more({ count: data.more })}>
        <p className="soft">{m.today_more({ count: data.more })}</p>
        <ul className="today-rest">
          {data.rest.map(({ label, count, href }) => (
            <li key={href}>
              <Link to={href}>{say(label, { count })}</Link>
            </li>
          ))}
        </ul>
      </nav>
    )}
  </DeskPage>
);
