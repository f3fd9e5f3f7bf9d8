import { useSearchParams } from '@remix-run/react';
import { isMessageKey, say } from '#app/i18n/messages.ts';

/** What was just done, when the address says so; read aloud by itself. */
export const Notice = () => {
  const notice = useSearchParams()[0].get('notice');
  if (!notice?.startsWith('notice_') || !isMessageKey(notice)) return null;
  return (
    <p className="notice" role="status">
      {say(notice)}
    </p>
  );
};
