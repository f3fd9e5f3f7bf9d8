import type { Child } from './processes.ts';

const ms = (value: number) => `${value.toFixed(1)} ms`;

/** A browser that follows no redirect and keeps its cookies. */
const visitor = (origin: string) => {
  const jar = new Map<string, string>();
  return async (path: string, form?: Record<string, string>): Promise<Response> => {
    const answer = await fetch(origin + path, {
      redirect: 'manual',
      headers: {
        Origin: origin,
        'Accept-Language': 'nl',
        Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      jar.set(name, value);
    }
    await answer.arrayBuffer();
    return answer;
  };
};

const START = '/rechteroever/new/request';

/** Answers the four questions; what is left is to send them. */
const answer = async (go: ReturnType<typeof visitor>, title: string) => {
  await go(START);
  await go(START, { category: 'lift' });
  await go(`${START}/words`, { title, text: 'Heen en terug, op een rustig uur.', language: 'nl' });
  await go(`${START}/when`, { when: 'any' });
  await go(`${START}/contact`, { firstName: 'Simonne', phone: '0470 98 76 54' });
};

/** Posts on until the neighbourhood's page shows `wanted`. */
export const fillPage = async ({ url }: Child, page: string, wanted: number) => {
  const html = await (await fetch(url + page)).text();
  const missing = wanted - (html.match(/<article/g)?.length ?? 0);
  for (let nth = 0; nth < missing; nth++) {
    const go = visitor(url);
    await answer(go, `Rit naar de markt ${nth}`);
    await go(`${START}/check`, { sheet: 'on' });
  }
};

/** Milliseconds from sending the last page of the form until the post is on disk and answered. */
export const measurePosting = async ({ url }: Child): Promise<[string, string][]> => {
  const times: number[] = [];
  // Few enough to stay under the limit of forms a minute.
  for (let nth = 0; nth < 5; nth++) {
    const go = visitor(url);
    await answer(go, `Rit ${nth}`);
    const started = performance.now();
    const sentBack = await go(`${START}/check`, { sheet: 'on' });
    const sent = /\/mine\/.+\/sent/.test(sentBack.headers.get('Location') ?? '');
    if (!sent) return [['form to durable post', `not sent: status ${sentBack.status}`]];
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  return [['form to durable post, median', ms(times[2] ?? 0)]];
};
