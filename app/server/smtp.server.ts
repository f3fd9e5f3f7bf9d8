import { createTransport } from 'nodemailer';
import type { Deliver } from '#app/features/people/send-outbox.server.ts';

/** How long a mail server may think before it is tried again later. */
const PATIENCE = 10_000;

type SmtpError = { responseCode?: number; command?: string };

/** A server that says no to this address or this letter says so again tomorrow; all else may pass. */
const isRefusal = (error: unknown): boolean => {
  const { responseCode = 0, command } = error as SmtpError;
  return responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA');
};

/**
 * A mail server to hand letters to, one connection each, plain text in UTF-8.
 *
 * Without `List-Unsubscribe-Post`: mail programs would answer it with a POST from nowhere, which our
 * Origin check refuses; a promise of one click that fails is worse than the link, which asks one.
 */
export const smtp = (url: string, from: string, patience = PATIENCE): Deliver => {
  const transport = createTransport(
    {
      url,
      connectionTimeout: patience,
      greetingTimeout: patience,
      socketTimeout: patience,
      dnsTimeout: patience,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  );
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost';
  return async ({ id, to, subject, text, stop }) => {
    try {
      await transport.sendMail({
        // An object, so that an address is one address whatever stands in it.
        to: { name: '', address: to },
        subject,
        text,
        messageId: `<${id}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
        list: { unsubscribe: stop },
      });
      return 'sent';
    } catch (error) {
      return isRefusal(error) ? 'refused' : 'later';
    }
  };
};
