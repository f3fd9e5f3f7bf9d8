import { eq } from 'drizzle-orm';
import { findNeighbourhoodById } from '#app/features/neighbourhoods/queries.server.ts';
import { tell } from '#app/features/people/tell.server.ts';
import { say } from '#app/i18n/messages.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { showPhone } from '#app/lib/phone.ts';
import { person } from '#db/schema.ts';
import type { Post } from './queries.server.ts';
import { sayDate } from './when.ts';

/**
 * Lets a post's author know what happened to it, on their own channel and in their language. Its subject
 * says nothing of what it is about: it lights up on a screen. Joins the caller's transaction.
 */
export const tellAuthor = async (
  ctx: Ctx,
  post: Post,
  kind: 'change_asked' | 'declined' | 'expiry',
  reason = '',
) => {
  const hood = await findNeighbourhoodById(ctx, post.neighbourhoodId);
  const [author] = await ctx.db.select().from(person).where(eq(person.id, post.authorId));
  if (!author) throw new NotFound();
  await tell(ctx, author.id, {
    kind,
    targetId: post.id,
    write: (locale) => ({
      subject: say(`mail_${kind}_subject`, {}, locale),
      body: say(
        `mail_${kind}_body`,
        {
          name: author.firstName,
          title: post.title,
          reason,
          worker: hood.workerName,
          phone: showPhone(hood.phone),
          day: post.expiresAt
            ? sayDate(new Date(post.expiresAt.getTime() - 1), hood.timeZone, locale)
            : '',
        },
        locale,
      ),
    }),
  });
};
