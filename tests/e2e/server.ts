import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect } from '@playwright/test';

/** The built app in a process of its own, and all that it says. */
export const startApp = (command: 'start' | 'demo', env: Record<string, string>) => {
  const child = spawn('node', ['app/server/launch/built.mjs', command], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NODE_NO_WARNINGS: '1',
      LOG_LEVEL: 'silent',
      ...env,
    },
  });
  let text = '';
  const listen = (chunk: Buffer) => {
    text += chunk.toString('utf8');
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  return { child, said: () => text };
};

/** Waits until a site answers. */
export const untilUp = (site: string) =>
  expect
    .poll(
      () =>
        fetch(`${site}/health`).then(
          ({ status }) => status,
          () => 0,
        ),
      // A loaded machine takes its time to seed a street.
      { timeout: 60_000 },
    )
    .toBe(200);

/** Ends what still runs. */
export const stopAll = async (children: ChildProcess[]) => {
  for (const child of children) {
    if (child.exitCode !== null) continue;
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
};
