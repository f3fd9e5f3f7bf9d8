import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Conflict } from '#app/lib/errors.ts';
import { hashToken } from './token.server.ts';

/**
 * How often sign-in may fail: ten times a quarter of an hour for one address of the network, five for
 * one account, whether or not that account exists. Kept in memory by one process: a restart forgets.
 */
export const signInThrottle = () => {
  const perAddress = new RateLimiterMemory({ points: 10, duration: 900 });
  const perAccount = new RateLimiterMemory({ points: 5, duration: 900 });
  return {
    /** Counts a try. @throws Conflict('error_sign_in_wait') when there were too many. */
    take: async (address: string, email: string) => {
      try {
        await perAddress.consume(address);
        await perAccount.consume(hashToken(email));
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) throw new Conflict('error_sign_in_wait');
        throw refusal;
      }
    },
    /** A right password gives the tries back. */
    forget: async (address: string, email: string) => {
      await perAddress.delete(address);
      await perAccount.delete(hashToken(email));
    },
  };
};

export type SignInThrottle = ReturnType<typeof signInThrottle>;
