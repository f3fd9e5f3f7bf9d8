import { useCallback, useEffect, useRef, useState } from 'react';
import { bareCode } from '#app/features/posts/code.ts';
import type { Numbered } from './number.server.ts';

const PAUSE = 150;
const SHORTEST = 4;

/** The post of a number, a moment after its last digit; `null` where there is none, `undefined` unasked. */
export const useNumber = (url: string) => {
  const [found, setFound] = useState<Numbered | null>();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const asked = useRef(0);
  const look = useCallback(
    (typed: string) => {
      clearTimeout(timer.current);
      const nth = ++asked.current;
      setFound(undefined);
      if (bareCode(typed).length < SHORTEST) return;
      timer.current = setTimeout(async () => {
        try {
          const answer = await fetch(`${url}?${new URLSearchParams({ code: typed })}`);
          if (answer.ok && nth === asked.current) setFound(await answer.json());
        } catch {
          // Without a network one types on; the number is looked at when it is sent.
        }
      }, PAUSE);
    },
    [url],
  );
  useEffect(() => () => clearTimeout(timer.current), []);
  return { found, look };
};
