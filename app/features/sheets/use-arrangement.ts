import type { SubmissionResult } from '@conform-to/react';
import { useFetcher } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { type Arranged, fieldsOf } from './arrangement.ts';
import type { SheetFacts } from './sheet-facts.server.ts';

type Answer = { lastResult: SubmissionResult<string[]> };

/**
 * Shows a change at once and saves it behind. What is changed while a save is under way waits for it
 * and goes over the version it made; somebody else's change drops ours, shows theirs and says so.
 */
export const useArrangement = (sheet: SheetFacts, action: string) => {
  const fetcher = useFetcher<Answer>({ key: `arrangement ${sheet.week}` });
  const [wanted, setWanted] = useState<Arranged | null>(null);
  const sent = useRef<Arranged | null>(null);
  // A save that succeeds redirects and leaves the fetcher its older answer: that one no longer counts.
  const answered = useRef<Answer | undefined>(undefined);
  const saved: Arranged = sheet;
  const { state, data, submit } = fetcher;

  useEffect(() => {
    if (!wanted || state !== 'idle') return;
    if (wanted === sent.current) {
      setWanted(null);
      return;
    }
    sent.current = wanted;
    answered.current = data;
    submit(fieldsOf(wanted, sheet.version), {
      method: 'post',
      action,
      preventScrollReset: true,
    });
  }, [wanted, state, data, sheet.version, action, submit]);

  return {
    shown: wanted ?? saved,
    change: setWanted,
    saving: state !== 'idle',
    lastResult: state === 'idle' && data !== answered.current ? data?.lastResult : undefined,
  };
};
