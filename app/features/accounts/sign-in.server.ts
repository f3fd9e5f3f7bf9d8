import { eq } from 'drizzle-orm';
import type { Ctx } from '#app/lib/ctx.ts';
import { Conflict } from '#app/lib/errors.ts';
import { account } from '#db/schema.ts';
import { passwordFits } from './passwords.server.ts';
import type { SignInThrottle } from './throttle.server.ts';

/**
 * Checks e-mail and password; gives the account's id. The refusal is the same, and takes as long,
 * whether or not there is such an account.
 *
 * @throws Conflict('error_sign_in') or Conflict('error_sign_in_wait')
 */
export const checkPassword = async (
  ctx: Ctx,
  throttle: SignInThrottle,
  clientAddress: string,
  { email, password }: { email: string; password: string },
): Promise<string> => {
  await throttle.take(clientAddress, email);
  const [found] = await ctx.db
    .select({ id: account.id, passwordHash: account.passwordHash })
    .from(account)
    .where(eq(account.email, email));
  const fits = await passwordFits(found?.passwordHash ?? null, password);
  if (!found || !fits) throw new Conflict('error_sign_in');
  await throttle.forget(clientAddress, email);
  return found.id;
};
