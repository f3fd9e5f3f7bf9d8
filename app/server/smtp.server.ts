import { createTransport } from 'nodemailer';
import type { Deliver } from '#app/features/people/send-outbox.server.ts';

/** How long a mail server may think before it is tried again later. */
const PATIENCE = 10_000;

type SmtpError = { responseCode?: number; command?: string };

/**
 * What became of a letter that did not go out as it should. A server that says no to this address or this
 * letter says so again tomorrow. One that fell silent once it was handed the letter may have passed it on;
 * in all else, and where it said "not now", no letter left and it may be tried again.
 */
const resultOf = (error: unknown, handedOver: boolean): 'refused' | 'later' | 'unknown' => {
  const { responseCode, command } = error as SmtpError;
  if (!responseCode) return handedOver ? 'unknown' : 'later';
  return responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA') ? 'refused' : 'later';
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
  /** The letters whose text went over the line, after the server asked for it. */
  const handedOver = new Set<string>();
  transport.use('stream', ({ data, message }, done) => {
    message.processFunc((text) => {
      // It flows once it is piped to the server, and that is after the answer to DATA.
      text.once('resume', () => handedOver.add(String(data.messageId)));
      return text;
    });
    done();
  });
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost';
  return async ({ id, to, subject, text, stop }) => {
    const messageId = `<${id}@${domain}>`;
    try {
      await transport.sendMail({
        // An object, so that an address is one address whatever stands in it.
        to: { name: '', address: to },
        subject,
        text,
        messageId,
        headers: { 'Auto-Submitted': 'auto-generated' },
        list: { unsubscribe: stop },
      });
      return 'sent';
    } catch (error) {
      return resultOf(error, handedOver.has(messageId));
    } finally {
      handedOver.delete(messageId);
    }
  };
};
