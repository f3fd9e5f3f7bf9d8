import { findNeighbourhoodById } from '#app/features/neighbourhoods/queries.server.ts';
import { openCall } from '#app/features/people/open-call.server.ts';
import { tell } from '#app/features/people/tell.server.ts';
import { m } from '#app/i18n/messages.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import type { Locale } from '#db/vocabulary.ts';
import type { Introduction } from './queries.server.ts';
import type { Response } from './responses.server.ts';
import { sayAppointment } from './say-appointment.ts';
import { postOf } from './settle.server.ts';

type Kind =
  | 'introduction_ask'
  | 'introduction_shared'
  | 'introduction_appointed'
  | 'introduction_off';

/** Days after which somebody who was asked by e-mail is called about it. */
const CALL_AFTER = 2;

/** A message names the post, never the other person: contact is read on one's own page, or heard. */
const TEXTS = {
  introduction_ask: [m.mail_ask_subject, m.mail_ask_body],
  introduction_appointed: [m.mail_appointed_subject, m.mail_appointed_body],
  introduction_shared: [m.mail_shared_subject, m.mail_shared_body],
  introduction_off: [m.mail_off_subject, m.mail_off_body],
} as const;

/** Tells people of an introduction, each on their own channel. Joins the caller's transaction. */
export const tellOf = async (ctx: Ctx, intro: Introduction, kind: Kind, personIds: string[]) => {
  const { title } = await postOf(ctx, intro.postId);
  const hood = await findNeighbourhoodById(ctx, intro.neighbourhoodId);
  const direct = intro.mode === 'direct';
  const [subject, body] =
    kind === 'introduction_ask' && direct ? [m.mail_ask_subject, m.mail_ask_direct] : TEXTS[kind];
  const words = (locale: Locale) => ({
    title,
    worker: hood.workerName,
    when: sayAppointment(intro, locale),
  });
  for (const personId of personIds) {
    const how = await tell(ctx, personId, {
      kind,
      targetId: intro.id,
      write: (locale: Locale) => ({
        subject: subject(words(locale), { locale }),
        body: body(words(locale), { locale }),
      }),
    });
    // Their yes is said to the worker: who does not write back is called.
    if (how === 'message' && kind === 'introduction_ask' && !direct)
      await openCall(ctx, personId, {
        kind,
        targetId: intro.id,
        notBefore: new Date(ctx.now.getTime() + CALL_AFTER * 24 * 60 * 60 * 1000),
      });
  }
};

/** Tells who answered on paper that somebody was first, on their own channel. Joins the caller's transaction. */
export const tellWaits = async (ctx: Ctx, answer: Response) => {
  const { title } = await postOf(ctx, answer.postId);
  const { workerName: worker } = await findNeighbourhoodById(ctx, answer.neighbourhoodId);
  await tell(ctx, answer.personId, {
    kind: 'response_waits',
    targetId: answer.id,
    write: (locale: Locale) => ({
      subject: m.mail_waits_subject({ title }, { locale }),
      body: m.mail_waits_body({ title, worker }, { locale }),
    }),
  });
};

/** Tells who answered that the post is gone, on their own channel. Joins the caller's transaction. */
export const tellPostGone = async (ctx: Ctx, answer: Response) => {
  const { title } = await postOf(ctx, answer.postId);
  await tell(ctx, answer.personId, {
    kind: 'post_gone',
    targetId: answer.id,
    write: (locale: Locale) => ({
      subject: m.mail_gone_subject({ title }, { locale }),
      body: m.mail_gone_body({ title }, { locale }),
    }),
  });
};
