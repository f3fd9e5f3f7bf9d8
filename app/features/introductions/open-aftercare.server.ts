import { and, eq, inArray, isNull, lte, notExists, sql } from 'drizzle-orm';
import { tell } from '#app/features/people/tell.server.ts';
import { m } from '#app/i18n/messages.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Forbidden } from '#app/lib/errors.ts';
import { showPhone } from '#app/lib/phone.ts';
import { dayIn } from '#app/lib/time.ts';
import { callReason, introduction, neighbourhood, outbox } from '#db/schema.ts';
import type { Locale } from '#db/vocabulary.ts';
import { postOf } from './settle.server.ts';

/**
 * Some days after two neighbours met, asks both, each on their own channel: how did it go, once more? Each
 * once; the outcome settles it. Gives how many introductions. Only the clock does this.
 */
export const openAftercare = (ctx: Ctx): Promise<number> =>
  atomically(ctx, async (ctx) => {
    if (ctx.actor.type !== 'system') throw new Forbidden();
    const asked = ctx.db
      .select({ one: sql`1` })
      .from(callReason)
      .where(and(eq(callReason.targetId, introduction.id), eq(callReason.kind, 'aftercare')));
    const written = ctx.db
      .select({ one: sql`1` })
      .from(outbox)
      .where(and(eq(outbox.targetId, introduction.id), eq(outbox.kind, 'aftercare')));
    const candidates = await ctx.db
      .select({ intro: introduction, hood: neighbourhood })
      .from(introduction)
      .innerJoin(neighbourhood, eq(neighbourhood.id, introduction.neighbourhoodId))
      .where(
        and(
          inArray(introduction.state, ['shared', 'appointed']),
          isNull(introduction.closedAt),
          // No zone is more than a day ahead of Greenwich; the day there decides below.
          lte(introduction.aftercareOn, dayIn(new Date(ctx.now.getTime() + 86_400_000), 'UTC')),
          notExists(asked),
          notExists(written),
        ),
      );
    const due = candidates.filter(
      ({ intro, hood }) =>
        intro.aftercareOn !== null && intro.aftercareOn <= dayIn(ctx.now, hood.timeZone),
    );
    for (const { intro, hood } of due) {
      const { title } = await postOf(ctx, intro.postId);
      const words = { title, worker: hood.workerName, phone: showPhone(hood.phone) };
      for (const personId of [intro.authorId, intro.otherId])
        await tell(ctx, personId, {
          kind: 'aftercare',
          targetId: intro.id,
          write: (locale: Locale) => ({
            subject: m.mail_aftercare_subject(words, { locale }),
            body: m.mail_aftercare_body(words, { locale }),
          }),
        });
    }
    return due.length;
  });
