import { useFetcher } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { type Arranged, fieldsOf } from './arrangement.ts';
import type { Answer } from './save-behind.ts';
import type { SheetFacts } from './sheet-facts.server.ts';
import { useHeld } from './use-held.ts';

/** On its way: what, over which version, and what had been answered before. */
type Save = { what: Arranged; over: number; before: Answer | undefined };

const keyOf = ({ week }: SheetFacts) => `arrangement ${week}`;

/** What was answered to who still arranged a sheet when it was ready. */
export const useTooLate = (sheet: SheetFacts) => {
  const lastResult = useFetcher<Answer>({ key: keyOf(sheet) }).data?.lastResult;
  return lastResult?.error?.['']?.includes('error_sheet_published') ? lastResult : undefined;
};

/**
 * Shows a change at once and saves it behind. What is changed while a save is under way waits for it
 * and goes over the version it made; somebody else's change drops ours, shows theirs and says so. What could
 * not be sent stays, and goes along with the next change. Who goes elsewhere goes when all is saved.
 */
export const useArrangement = (sheet: SheetFacts, action: string) => {
  const fetcher = useFetcher<Answer>({ key: keyOf(sheet) });
  const [wanted, setWanted] = useState<Arranged | null>(null);
  const [save, setSave] = useState<Save | null>(null);
  // The version that the next save goes over, where it is not simply the one on the screen.
  const [over, setOver] = useState<number | null>(null);
  const [refused, setRefused] = useState<Answer['lastResult']>();
  const [unsent, setUnsent] = useState<Arranged | null>(null);
  const saved: Arranged = sheet;
  const { version } = sheet;
  const { state, data, submit } = fetcher;

  useEffect(() => {
    if (state !== 'idle') return;
    if (save) {
      // An answer that leads elsewhere leaves the fetcher its older one, and is told by the version it made.
      const answer = data === save.before ? undefined : data;
      // Sent only just: the screen does not know of it yet.
      if (!answer && version === save.over) return;
      const no = answer?.lastResult;
      setSave(null);
      setRefused(no);
      setUnsent(answer?.unsent ? wanted : null);
      if (answer?.unsent) setOver(save.over);
      else if (no || wanted === save.what) {
        setOver(null);
        setWanted(null);
      } else setOver(save.over + 1);
    } else if (wanted && wanted !== unsent) {
      const next = { what: wanted, over: over ?? version, before: data };
      setSave(next);
      setRefused(undefined);
      submit(fieldsOf(wanted, next.over), { method: 'post', action, preventScrollReset: true });
    }
  }, [state, data, version, save, wanted, over, unsent, action, submit]);

  useHeld({
    unsaved: wanted !== null,
    refused: refused !== undefined,
    sendAgain: () => {
      setUnsent(null);
      setRefused(undefined);
    },
  });

  return {
    shown: wanted ?? saved,
    change: setWanted,
    saving: wanted !== null && wanted !== unsent,
    lastResult: refused,
  };
};
