import type { Db } from '#db/transaction.server.ts';
import type { Locale } from '#db/vocabulary.ts';

/** What the server hands to every loader and action: the only things they do not make themselves. */
export type LoadContext = {
  db: Db;
  /** The clock; stands still where a test or the cast's demo set it. */
  now: () => Date;
  newId: () => string;
  newToken: () => string;
  /** The address under which residents reach the site, without a slash at the end. */
  origin: string;
  /** Cookies only over https. */
  secure: boolean;
  /** Messages go out; without a mail server they are only shown. */
  mails: boolean;
  locale: Locale;
  /** For the throttle; never kept, never logged. */
  clientAddress: string;
  /** Allows the desk's inline scripts in its Content-Security-Policy. */
  nonce: string;
  throttle: {
    take: (address: string, email: string) => Promise<void>;
    forget: (address: string, email: string) => Promise<void>;
  };
};

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends LoadContext {}
}
