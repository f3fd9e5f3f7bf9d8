import { createHash } from 'node:crypto';

/** What is stored of a secret: tokens are long and random, so a plain SHA-256 is enough. */
export const hashToken = (token: string): string =>
  createHash('sha256').update(token).digest('base64url');
