import { useCallback, useEffect, useRef, useState } from 'react';

const STORED = 'burenblad.keys';
const TYPING = 'input, textarea, select, [contenteditable]';

export type Shortcuts = ReturnType<typeof useShortcuts>;

/** Focus, open or press what a key stands for: a field, a link, a button, a closed part with its first field. */
const activate = (target: HTMLElement) => {
  if (target instanceof HTMLDetailsElement) {
    target.open = true;
    target.querySelector<HTMLElement>('textarea, input:not([type=hidden]), button')?.focus();
  } else if (target instanceof HTMLAnchorElement || target instanceof HTMLButtonElement)
    target.click();
  else target.focus();
};

const step = (by: 1 | -1) => {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const here = rows.findIndex((row) => row.matches(':focus'));
  const current = rows.findIndex((row) => row.getAttribute('aria-current'));
  const next = here >= 0 ? here + by : current >= 0 ? current + by : by > 0 ? 0 : rows.length - 1;
  rows[Math.min(Math.max(next, 0), rows.length - 1)]?.focus();
};

/**
 * Single keys for whatever the page marks with `data-key`, `j` and `k` through its `data-row`s, and
 * Ctrl+Enter to send the form one is in. Single keys never fire while typing and can be switched off
 * (WCAG 2.1.4).
 */
export const useShortcuts = () => {
  const dialog = useRef<HTMLDialogElement>(null);
  const [ready, setReady] = useState(false);
  const [enabled, setEnabled] = useState(true);
  const openHelp = useCallback(() => dialog.current?.showModal(), []);

  useEffect(() => {
    setReady(true);
    setEnabled(localStorage.getItem(STORED) !== 'off');
  }, []);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : document.body;
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        target.closest('form')?.requestSubmit();
        return;
      }
      const chord = event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
      if (!enabled || chord || target.closest(TYPING) || dialog.current?.open) return;
      if (event.key === 'j' || event.key === 'k') step(event.key === 'j' ? 1 : -1);
      else if (event.key === '?') openHelp();
      else {
        const marked = [...document.querySelectorAll<HTMLElement>('[data-key]')];
        // What belongs to a row answers only while one is in it: no key settles a call unseen.
        const meant = marked.find((one) => {
          const scope = one.closest('[data-scope]');
          return one.dataset.key === event.key && (!scope || scope.contains(target));
        });
        if (!meant) return;
        activate(meant);
      }
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [enabled, openHelp]);

  const enable = (on: boolean) => {
    setEnabled(on);
    localStorage.setItem(STORED, on ? 'on' : 'off');
  };
  return { dialog, ready, enabled, enable, openHelp };
};
