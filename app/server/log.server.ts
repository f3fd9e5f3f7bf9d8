import { type Logger, pino } from 'pino';

/** Secrets stand in these paths, and a search may hold a name: neither reaches the log. */
export const withoutSecrets = (path: string): string =>
  path.replace(/[?#].*$/, '').replace(/^\/(mine|card|answers|stop)\/[^/]+/, '/$1/…');

/** What of an error may be written: never its message, which can quote what somebody typed. */
export const errorFacts = (error: unknown): Record<string, unknown> => {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const code = (error as { code?: unknown }).code;
  return {
    error: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    at: frames.slice(0, 8).map((line) => line.trim()),
    ...(error.cause ? { cause: errorFacts(error.cause) } : {}),
  };
};

export const openLog = (level: string): Logger =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
