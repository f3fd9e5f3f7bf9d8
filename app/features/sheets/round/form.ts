import { z } from 'zod';
import { parseDay } from '#app/features/posts/form.ts';
import { key } from '#app/i18n/messages.ts';

const id = z.string(key('error_choose')).min(1, key('error_choose')).max(64, key('error_choose'));

/** Forms name the very sheet that was on the screen, or the very row they undo. */
export const ofEditionSchema = z.object({ editionId: id });
/** The same with the day on which it was brought, where that is not today. */
export const deliverySchema = ofEditionSchema.extend({
  day: z
    .string()
    .default('')
    .refine((text) => text.trim() === '' || parseDay(text) !== null, key('error_date_wrong'))
    .transform(parseDay),
});
/** Where a rule is about the day, its sentence stands at the day. */
export const FIELD_OF = { error_round_day_future: 'day', error_round_day_early: 'day' };

/**
 * The page to go back to, with the day that was chosen, since whoever ticks one place for it may tick the next,
 * and the sheet whose round it is, where that is not the newest.
 */
export const roundPath = (
  path: string,
  day: string | null,
  sheet: string | null = null,
): string => {
  const query = new URLSearchParams();
  if (day) query.set('day', day);
  if (sheet) query.set('sheet', sheet);
  return query.size > 0 ? `${path}?${query}` : path;
};

/** The sheet that an address of that page names by its id. */
export const sheetOfPath = (url: string): string | null => new URL(url).searchParams.get('sheet');

/** The day that an address of that page names. */
export const dayOfPath = (url: string): string | null =>
  parseDay(new URL(url).searchParams.get('day') ?? '');

export const deliveryUndoneSchema = z.object({ deliveryId: id });
