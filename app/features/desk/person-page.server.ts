import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { listConsents, listContacts } from '#app/features/people/history.server.ts';
import { findKept, findPerson } from '#app/features/people/queries.server.ts';
import type { Person } from '#app/features/people/record-person.server.ts';
import { listMerges } from '#app/features/people/undo-merge.server.ts';
import { listPersonPosts } from '#app/features/posts/person-posts.server.ts';
import { sayDate, sayInstant } from '#app/features/posts/when.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { showPhone } from '#app/lib/phone.ts';
import { deskFacts } from './desk-facts.server.ts';
import { keyFigureSection } from './key-figure-section.server.ts';

/** What the form of a person starts from. */
export const detailsOf = (who: Person) => ({
  firstName: who.firstName,
  familyName: who.familyName ?? '',
  address: who.address ?? '',
  phone: who.phone ? showPhone(who.phone) : '',
  otherPhone: who.otherPhones[0] ? showPhone(who.otherPhones[0]) : '',
  email: who.email ?? '',
  channel: who.channel,
  callFrom: who.callFrom ?? '',
  callUntil: who.callUntil ?? '',
  languages: who.languages,
  pausedUntil: who.pausedUntil ?? '',
});

/** All the desk knows of a person, on one page. @throws NotFound */
export const personPage = async (ctx: Ctx, hood: Neighbourhood, id: string) => {
  const who = await findPerson(ctx, hood.id, id);
  const kept = who.mergedInto ? await findKept(ctx, hood.id, id) : null;
  const day = (at: Date) => sayDate(at, hood.timeZone, ctx.locale);
  return {
    title: `${who.firstName} · ${hood.name}`,
    desk: await deskFacts(ctx, hood),
    slug: hood.slug,
    id,
    spoken: hood.languages,
    kept: kept && { id: kept.id, firstName: kept.firstName },
    version: who.version,
    details: detailsOf(who),
    keyFigure: await keyFigureSection(ctx, hood, id),
    posts: (await listPersonPosts(ctx, hood.id, id)).map((post) => ({
      id: post.id,
      title: post.title,
      language: post.language,
      status: post.status,
      at: day(post.submittedAt),
    })),
    consents: (await listConsents(ctx, hood.id, id)).map(({ givenAt, withdrawnAt, ...one }) => ({
      ...one,
      at: day(givenAt),
      withdrawn: withdrawnAt && day(withdrawnAt),
    })),
    contacts: (await listContacts(ctx, hood.id, id)).map(({ at, ...one }) => ({
      ...one,
      at: sayInstant(at, hood.timeZone, ctx.locale),
    })),
    merges: (await listMerges(ctx, hood.id, id)).map(({ at, ...one }) => ({ ...one, at: day(at) })),
  };
};

export type PersonPageData = Awaited<ReturnType<typeof personPage>>;
