import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';

export type Child = {
  url: string;
  process: ChildProcess;
  startedIn: number;
  stop: () => Promise<void>;
};

/** Starts the built app with the cast, in a process of its own, and waits until it answers. */
export const startApp = async (database: string, port: number): Promise<Child> => {
  const started = performance.now();
  const child = spawn(process.execPath, ['app/server/launch/built.mjs', 'demo'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      DATABASE_URL: `sqlite:${database}`,
      CLOCK: '2026-11-20T09:00:00Z',
      LOG_LEVEL: 'silent',
    },
  });
  const url = `http://127.0.0.1:${port}`;
  for (let nth = 0; nth < 600; nth++) {
    const up = await fetch(`${url}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) break;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return {
    url,
    process: child,
    startedIn: performance.now() - started,
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
};

/** A bare `node:http` in a process of its own: the same bytes, nothing else. */
export const bareServer = async (body: Buffer) => {
  const child = fork('tests/bench/bare.ts');
  child.send(body.toString('base64'));
  const [port] = (await once(child, 'message')) as [number];
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
};

/** Requests a second over four seconds, from twenty connections on this machine. */
export const load = async (url: string, headers: Record<string, string>): Promise<number> => {
  const result = await autocannon({ url, headers, connections: 20, duration: 4, workers: 1 });
  return result.requests.average;
};

/** Resident memory in KB (Linux; 0 elsewhere). */
export const memoryOf = ({ process: { pid } }: Child): number => {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
};
