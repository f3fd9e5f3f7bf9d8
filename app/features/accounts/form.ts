import { z } from 'zod';
import { newNeighbourhoodSchema } from '#app/features/neighbourhoods/form.ts';
import { key } from '#app/i18n/messages.ts';
import { line } from '#app/lib/text.ts';

const email = z
  .string(key('error_email_missing'))
  .trim()
  .toLowerCase()
  .pipe(z.email(key('error_email_wrong')));

const newPassword = z
  .string(key('error_password_short'))
  .min(10, key('error_password_short'))
  .max(200, key('error_password_long'));

export const signInSchema = z.object({
  email: z
    .string(key('error_email_missing'))
    .trim()
    .toLowerCase()
    .min(1, key('error_email_missing'))
    .max(254, key('error_email_wrong')),
  password: z.string(key('error_password_missing')).max(200, key('error_password_long')),
  next: z.string().optional(),
});

export const workerSchema = z.object({
  name: line({
    max: 40,
    missing: key('error_first_name_missing'),
    tooLong: key('error_name_long'),
  }),
  email,
  password: newPassword,
  neighbourhoods: z.array(z.string()).min(1, key('error_neighbourhoods_missing')),
});

/** The first-run page: a coordinator, the first neighbourhood and its worker, in one go. */
export const setUpSchema = z
  .object({
    coordinatorName: line({
      max: 40,
      missing: key('error_first_name_missing'),
      tooLong: key('error_name_long'),
    }),
    coordinatorEmail: email,
    coordinatorPassword: newPassword,
    neighbourhood: newNeighbourhoodSchema,
    workerEmail: email,
    workerPassword: newPassword,
  })
  .refine((input) => input.coordinatorEmail !== input.workerEmail, {
    path: ['workerEmail'],
    message: key('error_email_taken'),
  });

export type NewWorker = z.output<typeof workerSchema>;
export type SetUp = z.output<typeof setUpSchema>;
