import { json } from '@remix-run/node';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { searchPeople } from '#app/features/people/search.server.ts';
import { handle as guarded } from '#app/lib/http.ts';
import { showPhone } from '#app/lib/phone.ts';

/** People found while typing, for the desk's own forms. */
export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const q = (new URL(args.request.url).searchParams.get('q') ?? '').slice(0, 100);
  const found = await searchPeople(ctx, neighbourhood.id, q);
  return json(
    found.map(({ id, firstName, familyName, phone, otherPhones, channel }) => ({
      id,
      firstName,
      familyName,
      phone: phone && showPhone(phone),
      otherPhones: otherPhones.map(showPhone),
      channel,
    })),
  );
});
