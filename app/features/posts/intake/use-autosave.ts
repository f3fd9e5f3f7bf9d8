import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

export type Saving = 'saved' | 'saving' | 'offline' | 'stale';

const PAUSE = 500;
const AGAIN = 3000;

type Saved = { version: number; when: string };

/**
 * Keeps a form as it is typed: half a second after a change, one save at a time, and when the page is
 * left. Plain `fetch`: a network that is gone must not take the screen with it.
 */
export const useAutosave = (
  form: RefObject<HTMLFormElement>,
  url: string,
  version: number,
  onSaved: (saved: Saved) => void,
) => {
  const [state, setState] = useState<Saving>('saved');
  const held = useRef(version);
  const [shown, setShown] = useState(version);
  const changed = useRef(false);
  const stopped = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const running = useRef<Promise<void> | null>(null);

  const hold = useCallback(
    (next: number) => {
      held.current = next;
      setShown(next);
      // At once as well: the form may be sent before the next rendering.
      const input = form.current?.elements.namedItem('version');
      if (input instanceof HTMLInputElement) input.value = String(next);
    },
    [form],
  );

  const send = useCallback(async (): Promise<void> => {
    if (!form.current) return;
    changed.current = false;
    setState('saving');
    const typed = [...new FormData(form.current)].map(([name, value]) => [name, String(value)]);
    const body = new URLSearchParams(typed);
    body.set('version', String(held.current));
    const failed = (next: Saving) => {
      changed.current = true;
      stopped.current = next === 'stale';
      setState(next);
    };
    try {
      const answer = await fetch(url, { method: 'POST', body, keepalive: true });
      if (answer.status === 409) return failed('stale');
      if (!answer.ok) return failed('offline');
      const saved: Saved = await answer.json();
      hold(saved.version);
      onSaved(saved);
      setState(changed.current ? 'saving' : 'saved');
    } catch {
      failed('offline');
    }
  }, [form, url, hold, onSaved]);

  const save = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    await running.current;
    if (!changed.current || stopped.current) return;
    running.current = send();
    await running.current;
    running.current = null;
    if (changed.current && !stopped.current) timer.current = setTimeout(save, AGAIN);
  }, [send]);

  const change = useCallback(() => {
    changed.current = true;
    if (stopped.current) return;
    setState('saving');
    clearTimeout(timer.current);
    timer.current = setTimeout(save, PAUSE);
  }, [save]);

  /** Nothing is under way any more, and nothing follows: the form itself is about to be sent. */
  const settle = useCallback((): Promise<void> | null => {
    clearTimeout(timer.current);
    return running.current;
  }, []);

  /** Of two windows, this one. */
  const keepThis = useCallback(async () => {
    try {
      const answer = await fetch(url, { headers: { Accept: 'application/json' } });
      hold(((await answer.json()) as { version: number }).version);
      stopped.current = false;
      changed.current = true;
      await save();
    } catch {
      setState('offline');
    }
  }, [url, hold, save]);

  // What the server says after the form came back: never older than what is held.
  useEffect(() => {
    hold(Math.max(version, held.current));
    stopped.current = false;
  }, [version, hold]);

  useEffect(() => {
    const leave = () => {
      if (changed.current && !stopped.current && !running.current) void send();
    };
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      clearTimeout(timer.current);
    };
  }, [send]);

  return { state, change, settle, keepThis, version: shown };
};
