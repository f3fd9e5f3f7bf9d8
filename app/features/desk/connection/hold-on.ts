/** What waits for the network: `asks` changes nothing, and may be tried again by itself. */
type Held = { again: () => void; asks: boolean };

/**
 * Keeps what cannot be sent, with the page as it is, until it is tried again: a desk on a phone loses its
 * network at every lift, and an answer that fails must not take what was typed with it.
 */
export const holdOn = () => {
  let held: Held[] = [];
  const listeners = new Set<() => void>();
  const set = (next: Held[]) => {
    held = next;
    for (const listener of listeners) listener();
  };
  const release = (which: (one: Held) => boolean) => {
    const released = held.filter(which);
    set(held.filter((one) => !which(one)));
    for (const { again } of released) again();
  };

  const untilTried = (asks: boolean, signal: AbortSignal | null) =>
    new Promise<void>((resolve, reject) => {
      const one = { again: resolve, asks };
      set([...held, one]);
      const forget = () => {
        set(held.filter((other) => other !== one));
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', forget, { once: true });
    });

  return {
    isLost: () => held.length > 0,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** All that waits is tried again: she asked for it. */
    tryAgain: () => release(() => true),
    /** The network is back: what only asks is tried again; what changes something waits for her. */
    isBack: () => release(({ asks }) => asks),
    /** Holds what she sends later. */
    keep: (again: () => void) => set([...held, { again, asks: false }]),
    /** A `fetch` that waits where the network fails, as long as nobody gives up on it. */
    holding:
      (send: typeof fetch): typeof fetch =>
      async (input, init) => {
        const asks = (init?.method ?? 'GET').toUpperCase() === 'GET';
        const signal = init?.signal ?? null;
        for (;;) {
          try {
            return await send(input, init);
          } catch (error) {
            // A TypeError is what `fetch` throws for a network that is gone.
            if (signal?.aborted || !(error instanceof TypeError)) throw error;
          }
          await untilTried(asks, signal);
        }
      },
  };
};
export type Connection = ReturnType<typeof holdOn>;
