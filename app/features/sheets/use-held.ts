import { useBlocker } from '@remix-run/react';
import { useEffect } from 'react';

type Held = {
  unsaved: boolean;
  /** It was not saved, and the page says why: whoever is on her way stays to read it. */
  refused: boolean;
  /** Whoever wants to go on has what could not be sent sent once more. */
  sendAgain: () => void;
};

/**
 * Holds who goes on while something is unsaved: she goes by herself once it is saved, and stays where it is
 * refused. The browser asks who closes the page meanwhile.
 */
export const useHeld = ({ unsaved, refused, sendAgain }: Held) => {
  const blocker = useBlocker(() => {
    if (unsaved) sendAgain();
    return unsaved;
  });

  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    if (refused) blocker.reset();
    else if (!unsaved) blocker.proceed();
  }, [blocker, unsaved, refused]);

  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
};
