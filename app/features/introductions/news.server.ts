import { findNeighbourhoodById } from '#app/features/neighbourhoods/queries.server.ts';
import { tell } from '#app/features/people/tell.server.ts';
import { m } from '#app/i18n/messages.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import type { Locale } from '#db/vocabulary.ts';
import type { Introduction } from './queries.server.ts';
import type { Response } from './responses.server.ts';
import { postOf } from './settle.server.ts';

type Kind = 'introduction_ask' | 'introduction_shared' | 'introduction_off';

/** A message names the post, never the other person: contact is read on one's own page, or heard. */
const TEXTS = {
  introduction_ask: [m.mail_ask_subject, m.mail_ask_body],
  introduction_shared: [m.mail_shared_subject, m.mail_shared_body],
  introduction_off: [m.mail_off_subject, m.mail_off_body],
} as const;

/** Tells people of an introduction, each on their own channel. Joins the caller's transaction. */
export const tellOf = async (ctx: Ctx, intro: Introduction, kind: Kind, personIds: string[]) => {
  const { title } = await postOf(ctx, intro.postId);
  const hood = await findNeighbourhoodById(ctx, intro.neighbourhoodId);
  const [subject, body] = TEXTS[kind];
  const words = { title, worker: hood.workerName };
  for (const personId of personIds)
    await tell(ctx, personId, {
      kind,
      targetId: intro.id,
      write: (locale: Locale) => ({
        subject: subject(words, { locale }),
        body: body(words, { locale }),
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
