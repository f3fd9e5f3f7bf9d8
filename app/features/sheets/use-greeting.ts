import type { SubmissionResult } from '@conform-to/react';
import { useEffect, useState } from 'react';
import { roomFor } from '#app/components/room.tsx';
import { GREETING_MAX } from '#db/vocabulary.ts';

const PAUSE = 150;

/** What came back with a form that was sent without script. */
const typedIn = (lastResult: SubmissionResult<string[]> | undefined): string | undefined => {
  const typed = lastResult?.initialValue?.greeting;
  return typeof typed === 'string' ? typed : undefined;
};

/**
 * The greeting while it is typed, and as the picture shows it: a moment after the last letter, and as long
 * as it could be saved. Once another stands saved, what was typed goes.
 */
export const useGreeting = (saved: string, lastResult: SubmissionResult<string[]> | undefined) => {
  const [typed, type] = useState(typedIn(lastResult) ?? saved);
  const [shown, show] = useState(saved);
  const [over, setOver] = useState(saved);
  if (over !== saved) {
    setOver(saved);
    type(saved);
    show(saved);
  }
  useEffect(() => {
    if (roomFor(typed, GREETING_MAX) < 0) return;
    const timer = setTimeout(() => show(typed), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return { typed, type, shown };
};
