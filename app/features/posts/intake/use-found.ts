import { useCallback, useEffect, useRef, useState } from 'react';

/** Somebody the desk knows, as offered while typing. */
export type Found = {
  id: string;
  firstName: string;
  familyName: string | null;
  phone: string | null;
  otherPhones: string[];
};

const PAUSE = 150;
const SHORTEST = 2;

/** Digits to compare a typed number with a shown one. */
export const digitsOf = (phone: string): string =>
  phone.replace(/^\s*(?:00|\+)32/, '0').replace(/\D/g, '');

/** Whose number this is, of those who were found: any of their numbers, once it is typed in full. */
export const whoseNumber = (found: Found[], typed: string): Found | undefined => {
  const digits = digitsOf(typed);
  if (digits.length < 8) return undefined;
  return found.find((one) =>
    [one.phone, ...one.otherPhones].some((number) => number && digitsOf(number) === digits),
  );
};

/** People found by any part of a name or number, a moment after the last letter. */
export const useFound = (url: string) => {
  const [found, setFound] = useState<Found[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const asked = useRef(0);
  const forget = useCallback(() => {
    clearTimeout(timer.current);
    asked.current++;
    setFound([]);
  }, []);
  const look = useCallback(
    (typed: string) => {
      clearTimeout(timer.current);
      const nth = ++asked.current;
      if (typed.trim().length < SHORTEST) return setFound([]);
      timer.current = setTimeout(async () => {
        try {
          const answer = await fetch(`${url}?${new URLSearchParams({ q: typed })}`);
          const people: Found[] = answer.ok ? await answer.json() : [];
          if (nth === asked.current) setFound(people);
        } catch {
          // Without a network one types on; the draft says that it is not saved.
        }
      }, PAUSE);
    },
    [url],
  );
  useEffect(() => () => clearTimeout(timer.current), []);
  return { found, look, forget };
};
