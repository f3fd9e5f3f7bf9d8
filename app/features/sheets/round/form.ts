import { z } from 'zod';
import { key } from '#app/i18n/messages.ts';

const id = z.string(key('error_choose')).min(1, key('error_choose')).max(64, key('error_choose'));

/** Forms name the very sheet that was on the screen, or the very row they undo. */
export const ofEditionSchema = z.object({ editionId: id });
export const deliveryUndoneSchema = z.object({ deliveryId: id });
