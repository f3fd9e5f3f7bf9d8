import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { localeOf } from '#app/features/people/locale.ts';
import { m } from '#app/i18n/messages.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { parsePhone, showPhone } from '#app/lib/phone.ts';
import { listStrangers } from './calls-due.server.ts';
import { sayWait } from './say-wait.server.ts';

/** As typed: a number where it is one, else the digits that there are. */
const typedPhone = (typed: string) => {
  const parsed = parsePhone(typed);
  if (parsed.ok) return [{ number: parsed.number, shown: showPhone(parsed.number) }];
  const digits = typed.replace(/[^+\d]/g, '');
  return digits ? [{ number: digits, shown: typed.trim() }] : [];
};

const NO_WISHES = { pausedUntil: null, callFrom: null, callUntil: null };

/**
 * Conversations that were put off with somebody the desk does not know yet, as lines of the call list.
 * @throws NotFound
 */
export const strangerLines = async (ctx: Ctx, hood: Neighbourhood) =>
  (await listStrangers(ctx, hood)).map(({ id, firstName, phone, title, ...one }) => {
    const language = localeOf({ languages: [one.language] }, hood);
    const href = `/desk/${hood.slug}/intake/${id}`;
    const call = { notBefore: one.callBackAt };
    const { locale } = ctx;
    return {
      id,
      href,
      name: firstName || m.intake_nameless({}, { locale }),
      phones: typedPhone(phone),
      due: one.wait === null,
      wait: sayWait(ctx, hood, { call, person: NO_WISHES, wait: one.wait }),
      language,
      lines: [
        {
          id,
          why: m.call_why_call_back({ title }, { locale }),
          say: firstName
            ? m.call_say_call_back(
                { name: firstName, worker: hood.workerName },
                { locale: language },
              )
            : null,
          question: false,
          href,
          introduction: false,
        },
      ],
    };
  });
export type StrangerFacts = Awaited<ReturnType<typeof strangerLines>>[number];
