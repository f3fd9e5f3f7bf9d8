import { z } from 'zod';

const origin = z
  .string()
  .transform((text) => text.replace(/\/+$/, ''))
  .refine(
    (text) => /^https?:\/\/[^/]+$/.test(text) && URL.canParse(text),
    'the address residents use, such as https://burenblad.example',
  );

const schema = z.object({
  PORT: z.coerce
    .number('a number from 0 to 65535')
    .int('a number from 0 to 65535')
    .min(0, 'a number from 0 to 65535')
    .max(65535, 'a number from 0 to 65535')
    .default(3000),
  HOST: z.string().min(1, 'an address of this machine, such as 127.0.0.1').default('127.0.0.1'),
  DATABASE_URL: z.string().min(1, 'sqlite:FILE or postgres://…').optional(),
  ORIGIN: origin.optional(),
  TRUST_PROXY: z.string().default('loopback'),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
      'fatal, error, warn, info, debug or silent',
    )
    .default('info'),
  SMTP_URL: z
    .string()
    .refine(
      (text) => /^smtps?:\/\/[^/]/.test(text) && URL.canParse(text),
      'a mail server, such as smtp://user:password@mail.example:587',
    )
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^[^<>\r\n]*<[^<>@\s]+@[^<>@\s]+>$|^[^<>@\s]+@[^<>@\s]+$/,
      'a sender, such as Burenblad <blad@burenblad.example>',
    )
    .default('Burenblad <burenblad@localhost>'),
  CLOCK: z.iso.datetime('an instant such as 2026-11-20T09:00:00Z, for tests and demos').optional(),
});

export type Settings = z.output<typeof schema>;

/** The environment is not as it should be; `message` names each variable and what it should be. */
export class SettingsWrong extends Error {}

/**
 * Settings from the environment; none is needed. An empty variable counts as absent.
 * @throws SettingsWrong
 */
export const readSettings = (env: Record<string, string | undefined>): Settings => {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new SettingsWrong(
    parsed.error.issues
      .map((issue) => {
        const name = String(issue.path[0]);
        // A mail server's address may hold a password.
        const said = name === 'SMTP_URL' ? '…' : (given[name] ?? '');
        return `${name} is "${said}". It should be ${issue.message}.`;
      })
      .join('\n'),
  );
};
