import { type BrowserContext, test as base, expect } from '@playwright/test';

/** Playwright's test, with every context of a test watched for errors in its console, and closed after it. */
export const test = base.extend<{ watched: undefined }>({
  watched: [
    async ({ browser }, use) => {
      const errors: string[] = [];
      const watch = (context: BrowserContext) => {
        context.on('weberror', (error) => errors.push(String(error.error())));
        context.on('console', (message) => {
          // An answer of 4xx is what some tests ask for; the browser calls it an error.
          if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
            errors.push(message.text());
        });
      };
      browser.on('context', watch);
      await use(undefined);
      browser.off('context', watch);
      await Promise.all(browser.contexts().map((context) => context.close()));
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});
