import { showPhone } from '#app/lib/phone.ts';
import type { LikelyLine } from './likely.tsx';

/** What is shown of somebody who may be the same. */
export const likelyLines = (
  people: { id: string; firstName: string; familyName: string | null; phone: string | null }[],
): LikelyLine[] =>
  people.map(({ id, firstName, familyName, phone }) => ({
    id,
    name: [firstName, familyName].filter(Boolean).join(' '),
    phone: phone && showPhone(phone),
  }));
