import { z } from 'zod';
import { key } from '#app/i18n/messages.ts';

const id = z.string(key('error_choose')).min(1, key('error_choose')).max(64, key('error_choose'));

/** The record that goes into this one. */
export const mergeSchema = z.object({ mergedId: id });
export const separationSchema = z.object({ mergeId: id });
