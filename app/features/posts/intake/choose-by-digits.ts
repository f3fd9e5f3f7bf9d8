import { type KeyboardEvent, useRef } from 'react';

const PATIENCE = 1500;

/** Radios are chosen by typing their number: of a group of twenty, "1" and then "5" is the fifteenth. */
export const useDigits = () => {
  const typed = useRef({ group: '', digits: '', at: 0 });
  return (event: KeyboardEvent<HTMLFormElement>) => {
    const { target, key, timeStamp } = event;
    const chord = event.ctrlKey || event.metaKey || event.altKey;
    if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return;
    if (chord || !/^\d$/.test(key)) return;
    const group = [
      ...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type=radio]'),
    ].filter(({ name }) => name === target.name);
    const last = typed.current;
    const goesOn = last.group === target.name && timeStamp - last.at < PATIENCE;
    const both = goesOn ? last.digits + key : key;
    const digits = Number(both) <= group.length ? both : key;
    const meant = group[Number(digits) - 1];
    if (!meant) return;
    typed.current = { group: target.name, digits, at: timeStamp };
    event.preventDefault();
    meant.focus();
    meant.click();
  };
};
