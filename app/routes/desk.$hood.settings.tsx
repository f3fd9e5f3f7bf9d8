import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { json } from '@remix-run/node';
import { Link, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { requireManager } from '#app/features/accounts/guards.server.ts';
import { deskFacts } from '#app/features/desk/desk-facts.server.ts';
import { DeskPage } from '#app/features/desk/desk-page.tsx';
import { useErrorTitle } from '#app/features/desk/use-error-title.ts';
import { changeSettings } from '#app/features/neighbourhoods/change-settings.server.ts';
import { settingsSchema } from '#app/features/neighbourhoods/form.ts';
import { SettingsForm } from '#app/features/neighbourhoods/settings-form.tsx';
import { m } from '#app/i18n/messages.ts';
import { formOf, handle as guarded, invalid, orReply, redirectWithNotice } from '#app/lib/http.ts';
import { showPhone } from '#app/lib/phone.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guarded(async (args) => {
  const { ctx, neighbourhood: hood } = await requireManager(args);
  const { name, city, workerName, address, languages, timeZone, reviewMode } = hood;
  const { introductionMode, openDays, openFrom, openUntil, openingHours } = hood;
  return json({
    title: `${m.desk_nav_settings({}, { locale: ctx.locale })} · ${name}`,
    desk: await deskFacts(ctx, hood),
    version: hood.settingsVersion,
    now: openDays ? undefined : openingHours,
    settings: {
      ...{ name, city, workerName, address, languages, timeZone, reviewMode },
      introductionMode,
      hours: { days: openDays ?? [], from: openFrom ?? '', until: openUntil ?? '' },
      phone: showPhone(hood.phone),
    },
  });
});

/** Changes what the neighbourhood's pages and sheets say of it. */
export const action = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireManager(args);
  const submission = parseWithZod(await formOf(args.request), { schema: settingsSchema });
  if (submission.status !== 'success') return invalid(submission);
  return orReply(submission, async () => {
    const { slug } = await changeSettings(ctx, neighbourhood.slug, submission.value);
    return redirectWithNotice(`/desk/${slug}/settings`, 'notice_desk_settings');
  });
});

export default function Page() {
  const { desk, version, now, settings } = useLoaderData<typeof loader>();
  const lastResult = useActionData<{ lastResult: SubmissionResult<string[]> }>()?.lastResult;
  useErrorTitle(lastResult !== undefined);
  return (
    <DeskPage desk={desk}>
      <h1>{m.desk_nav_settings()}</h1>
      <p className="soft">{m.desk_settings_hint()}</p>
      <SettingsForm
        key={version}
        lastResult={lastResult}
        settings={settings}
        version={version}
        now={now}
      />
      {desk.toRead !== null && desk.hood && (
        <p>
          <Link to={`/desk/${desk.hood.slug}/people`}>{m.desk_cards_link()}</Link>
        </p>
      )}
    </DeskPage>
  );
}
