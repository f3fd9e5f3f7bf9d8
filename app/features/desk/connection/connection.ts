import { type Connection, holdOn } from './hold-on.ts';

/** The one of this window. */
export const connection = holdOn();

/** What the router asks for a page: whatever else fetches looks after itself. */
const isOfRouter = (input: RequestInfo | URL, here: string): boolean =>
  (typeof input === 'string' || input instanceof URL) &&
  new URL(input, here).searchParams.has('_data');

/**
 * Lets the router's requests and all forms of a window wait for its network. A form is held before the router
 * sees it: that would load the page anew for a part of the program it has not fetched yet.
 */
export const watchConnection = (
  window: Window & typeof globalThis,
  { holding, keep, isBack }: Connection,
) => {
  const send = window.fetch.bind(window);
  const waiting = holding(send);
  window.fetch = (input, init) =>
    isOfRouter(input, window.location.href) ? waiting(input, init) : send(input, init);
  window.addEventListener('online', isBack);
  const forms = new Set<HTMLFormElement>();
  const hold = (event: SubmitEvent) => {
    const { target: form, submitter } = event;
    if (window.navigator.onLine || !(form instanceof window.HTMLFormElement)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (forms.has(form)) return;
    forms.add(form);
    keep(() => {
      forms.delete(form);
      if (form.isConnected) form.requestSubmit(submitter);
    });
  };
  // Before whatever listens to the form itself.
  window.addEventListener('submit', hold, { capture: true });
};
