import { useEffect } from 'react';
import { m } from '#app/i18n/messages.ts';

/** Puts "Fout:" first in the title of a page whose form came back. */
export const useErrorTitle = (wrong: boolean) => {
  useEffect(() => {
    const prefix = `${m.error_title_prefix()} `;
    if (wrong && !document.title.startsWith(prefix)) document.title = prefix + document.title;
  }, [wrong]);
};
