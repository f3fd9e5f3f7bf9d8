import Database from 'better-sqlite3';
import type { Child } from './processes.ts';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.parse('2026-11-20T09:00:00Z');

/**
 * A busy neighbourhood after years: 5,000 people, 20,000 posts (200 to read, 1,000 on the site), 4,000
 * responses and 60 people to call.
 */
export const fillDesk = (path: string) => {
  const file = new Database(path);
  const [hood] = file.prepare("select id from neighbourhood where slug = 'rechteroever'").all() as [
    { id: string },
  ];
  const upTo = (many: number) =>
    `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${many})`;
  const said = { hood: hood.id, now: NOW, day: DAY };
  const run = (sql: string) => file.prepare(sql).run(said);
  file.transaction(() => {
    run(`${upTo(5000)} insert into person (id, neighbourhood_id, first_name, phone, channel, languages, created_at)
      select 'person ' || i, :hood, 'Buur ' || i, printf('+3247%07d', i), 'phone', '["nl"]', :now - :day from n`);
    run(`${upTo(1000)} insert into consent (id, person_id, post_id, scope, route, wording, language, given_at)
      select 'consent ' || i, 'person ' || i, 'post ' || i, 'site', 'phone', 'Ja.', 'nl', :now - :day from n`);
    run(`${upTo(20000)} insert into post (id, neighbourhood_id, author_id, code, kind, category, title, text,
        language, when_day, route, status, close_reason, site_consent_id, link_hash, submission_key,
        submitted_at, published_at, expires_at, closed_at)
      select 'post ' || i, :hood, 'person ' || (1 + i % 5000), printf('9%06d', i), 'request', 'lift', 'Rit ' || i,
        'Heen en terug.', 'nl', 'any', 'phone',
        case when i <= 1000 then 'published' when i <= 1200 then 'submitted' else 'closed' end,
        case when i > 1200 then 'expired' end,
        case when i <= 1000 then 'consent ' || i end, 'link ' || i, 'key ' || i, :now - (i % 900) * :day,
        case when i <= 1000 then :now - :day end,
        case when i <= 1000 then :now + (1 + i % 27) * :day end,
        case when i > 1200 then :now - :day end from n`);
    run(`${upTo(4000)} insert into response (id, neighbourhood_id, post_id, person_id, route, link_hash, at, closed_at,
        close_reason)
      select 'response ' || i, :hood, 'post ' || i, 'person ' || (1 + i % 4999), 'phone', 'answer ' || i, :now,
        case when i > 40 then :now end, case when i > 40 then 'post_closed' end from n`);
    run(`${upTo(60)} insert into call (id, neighbourhood_id, person_id, not_before, opened_at)
      select 'call ' || i, :hood, 'person ' || i, :now - :day, :now - :day from n`);
    run(`${upTo(60)} insert into call_reason (id, call_id, kind, target_id, at)
      select 'reason ' || i, 'call ' || i, 'expiry', 'post ' || i, :now - :day from n`);
  })();
  file.close();
};

/** Milliseconds for the desk's first pages, as Nele's browser asks for them. */
export const measureToday = async ({ url }: Child): Promise<[string, string][]> => {
  const signIn = await fetch(`${url}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: url },
    body: new URLSearchParams({
      email: 'nele@burenblad.example',
      password: 'een straat vol buren',
    }),
  });
  const cookie = signIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const median = async (path: string) => {
    const times: number[] = [];
    for (let nth = 0; nth < 15; nth++) {
      const started = performance.now();
      const answer = await fetch(url + path, { headers: { Cookie: cookie }, redirect: 'manual' });
      await answer.text();
      if (answer.status !== 200) return `not shown: status ${answer.status}`;
      times.push(performance.now() - started);
    }
    times.sort((a, b) => a - b);
    return `${(times[7] ?? 0).toFixed(0)} ms`;
  };
  return [
    ['today page with 5,000 people and 20,000 posts, ms', await median('/desk/rechteroever')],
    ['call list of 60 in the same neighbourhood', await median('/desk/rechteroever/calls')],
  ];
};
