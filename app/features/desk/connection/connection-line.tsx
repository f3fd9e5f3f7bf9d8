import { useSyncExternalStore } from 'react';
import { m } from '#app/i18n/messages.ts';
import { connection } from './connection.ts';

/** Says that something could not be sent, and sends it when she wants. */
export const ConnectionLine = () => {
  const lost = useSyncExternalStore(connection.subscribe, connection.isLost, () => false);
  return (
    <div role="alert" className="connection" hidden={!lost}>
      {lost && (
        <>
          <p>{m.connection_lost()}</p>
          <button type="button" className="desk-button" onClick={connection.tryAgain}>
            {m.connection_again()}
          </button>
        </>
      )}
    </div>
  );
};
