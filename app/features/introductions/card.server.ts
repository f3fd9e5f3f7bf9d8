import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { localeOf } from '#app/features/people/locale.ts';
import { findPerson } from '#app/features/people/queries.server.ts';
import { sayDay, sayTime } from '#app/features/posts/when.ts';
import { m } from '#app/i18n/messages.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { printPhone } from '#app/lib/phone.ts';
import type { Side } from './policy.ts';
import { contactFor, findDeskIntroduction } from './queries.server.ts';
import { postOf } from './settle.server.ts';

/**
 * What stands on the card for one of the two, in that person's language; also what is read out. Null
 * where nothing may be handed over. @throws NotFound
 */
export const introductionCard = async (ctx: Ctx, hood: Neighbourhood, id: string, side: Side) => {
  const intro = await findDeskIntroduction(ctx, hood.id, id);
  const reader = await findPerson(ctx, hood.id, side === 'author' ? intro.authorId : intro.otherId);
  const contact = await contactFor(ctx, intro, side);
  if (!contact) return { name: reader.firstName, card: null };
  const locale = localeOf(reader, hood);
  const { title, category } = await postOf(ctx, intro.postId);
  const meets = intro.meetDate !== null && intro.meetTime !== null;
  const place = intro.meetPlace;
  return {
    name: reader.firstName,
    card: {
      locale,
      title: m.card_title({ name: reader.firstName }, { locale }),
      about: m.card_about({ title }, { locale }),
      category,
      other: contact.firstName,
      phone: contact.phone && printPhone(contact.phone),
      // Without a number there is nothing to call; an address of e-mail was not agreed to.
      call: contact.phone
        ? m.card_call({}, { locale })
        : m.card_no_phone({ other: contact.firstName, worker: hood.workerName }, { locale }),
      meet: meets
        ? {
            title: m.card_meet({}, { locale }),
            when: `${sayDay(intro.meetDate ?? '', locale)}, ${sayTime(intro.meetTime ?? '', locale)}`,
            place: place && m.card_place({ place }, { locale }),
          }
        : null,
      worker: m.card_worker({ worker: hood.workerName }, { locale }),
      workerPhone: printPhone(hood.phone),
    },
  };
};
export type CardFacts = NonNullable<Awaited<ReturnType<typeof introductionCard>>['card']>;
