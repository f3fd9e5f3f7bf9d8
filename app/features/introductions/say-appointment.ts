import { sayDay, sayTime } from '#app/features/posts/when.ts';
import type { Locale } from '#db/vocabulary.ts';

type Appointment = {
  meetDate: string | null;
  meetTime: string | null;
  meetPlace: string | null;
};

/** Day, hour and place as they are read out: 'donderdag 26 november, 10 uur, bij Maria'; '' for none. */
export const sayAppointment = (
  { meetDate, meetTime, meetPlace }: Appointment,
  locale: Locale,
): string =>
  meetDate && meetTime
    ? [sayDay(meetDate, locale), sayTime(meetTime, locale), meetPlace].filter(Boolean).join(', ')
    : '';
