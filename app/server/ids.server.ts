import { randomBytes, randomUUID } from 'node:crypto';

export const newId = (): string => randomUUID();

// Without the letters and digits that look alike on paper.
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';

/** 160 bits in 33 letters and digits that can be read from paper. */
export const newToken = (): string => {
  let token = '';
  while (token.length < 33)
    for (const byte of randomBytes(48)) {
      // Only whole multiples of the alphabet, so that every letter is as likely.
      if (byte < 248 && token.length < 33) token += ALPHABET[byte % 31];
    }
  return token;
};
