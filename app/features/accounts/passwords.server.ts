import { hash, verify } from '@node-rs/argon2';

// OWASP's password storage cheat sheet: argon2id (the library's default), 19 MiB, 2 passes, 1 lane.
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** argon2id with its parameters and salt in one text. */
export const hashPassword = (password: string): Promise<string> =>
  hash(password.normalize('NFKC'), OPTIONS);

let decoy: Promise<string> | undefined;

/**
 * Whether the password fits. Without a hash it verifies against a decoy, so that an address without
 * an account takes as long to refuse as one with.
 */
export const passwordFits = async (stored: string | null, password: string): Promise<boolean> => {
  decoy ??= hashPassword('no account has this password');
  const fits = await verify(stored ?? (await decoy), password.normalize('NFKC'));
  return stored !== null && fits;
};
