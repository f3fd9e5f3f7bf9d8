import { z } from 'zod';
import { key } from '#app/i18n/messages.ts';

const id = z.string(key('error_choose')).min(1, key('error_choose')).max(64, key('error_choose'));

const version = z.coerce.number(key('error_choose')).int();

/** The record that goes into this one, and both as they were shown. */
export const mergeSchema = z.object({ mergedId: id, keptVersion: version, mergedVersion: version });
export const separationSchema = z.object({ mergeId: id });
