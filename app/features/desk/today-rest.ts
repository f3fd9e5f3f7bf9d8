import { key, type MessageKey } from '#app/i18n/messages.ts';

/** Kinds of lines of which today's list shows the first, and where the rest of each stands. */
const REST = {
  calls: { label: key('today_more_calls'), path: '/calls' },
  responses: { label: key('today_more_responses'), path: '?all=responses' },
  introductions: { label: key('today_more_introductions'), path: '/introductions' },
  toRead: { label: key('today_more_read'), path: '/review' },
  drafts: { label: key('today_more_drafts'), path: '?all=drafts' },
  expiring: { label: key('today_more_expiring'), path: '?all=expiring' },
} as const satisfies Record<string, { label: MessageKey; path: string }>;
export type Kind = keyof typeof REST;

/** As many of one kind as are shown where all of it is asked for. */
const ALL = 1000;

/** The kind that `?all=` names, of those that have no page of their own; else null. */
export const wholeKind = (request: Request): Kind | null => {
  const asked = new URL(request.url).searchParams.get('all');
  return (['responses', 'drafts', 'expiring'] as const).find((kind) => kind === asked) ?? null;
};

/** How many of a kind to show. */
export const mostOf = (kind: Kind, whole: Kind | null, most: number): number =>
  kind === whole ? ALL : most;

/** Pure: for each kind of which more waits than is shown, how many more, and the page they stand on. */
export const restOf = (
  base: string,
  waits: Record<Kind, number>,
  shown: Record<Kind, number>,
): { label: MessageKey; count: number; href: string }[] =>
  (Object.keys(REST) as Kind[])
    .filter((kind) => waits[kind] > shown[kind])
    .map((kind) => ({
      label: REST[kind].label,
      count: waits[kind] - shown[kind],
      href: `${base}${REST[kind].path}`,
    }));
