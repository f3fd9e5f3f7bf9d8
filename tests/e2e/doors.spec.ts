import { expect } from '@playwright/test';
import { test } from './test.ts';

const dutch = { 'Accept-Language': 'nl' };

test.describe('public pages', () => {
  test('carry no script, a strict policy, and link a stylesheet that exists', async ({
    request,
  }) => {
    for (const path of [
      '/',
      '/rechteroever',
      '/anneessens',
      '/rechteroever/posts',
      '/rechteroever/about',
    ]) {
      const answer = await request.get(path, { headers: dutch });
      const html = await answer.text();
      expect(answer.status(), path).toBe(200);
      expect(html, path).not.toMatch(/<script/i);
      expect(html, path).not.toMatch(/ style="/);
      expect(answer.headers()['content-security-policy']).toMatch(/^default-src 'none'/);
      expect(answer.headers()['x-content-type-options']).toBe('nosniff');
      const [, stylesheet = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(html) ?? [];
      expect((await request.get(stylesheet)).status(), stylesheet).toBe(200);
    }
  });

  test('are kept: a second asking with their tag is answered 304, another language is another page', async ({
    request,
  }) => {
    const first = await request.get('/mijlbeek', { headers: dutch });
    const tag = first.headers().etag ?? '';
    const again = await request.get('/mijlbeek', { headers: { ...dutch, 'If-None-Match': tag } });
    expect(again.status()).toBe(304);
    expect(again.headers()['x-content-type-options']).toBe('nosniff');
    const french = await request.get('/mijlbeek', {
      headers: { 'Accept-Language': 'fr', 'If-None-Match': tag },
    });
    expect(french.status()).toBe(200);
    expect(await french.text()).toContain('lang="fr"');
  });

  test('remember a language that was chosen', async ({ page }) => {
    await page.goto('/rechteroever');
    await page
      .getByRole('link', { name: /Français/ })
      .first()
      .click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    await page.goto('/rechteroever/about');
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  });

  test('hold no neighbour’s number, whoever asks for what', async ({ request }) => {
    const numbers = /\+?32\s?470|0470[\s./]?00|4700\d{4}/;
    const slugs = ['rechteroever', 'mijlbeek', 'anneessens'];
    const paths = [
      '/',
      ...slugs.flatMap((slug) => [
        `/${slug}`,
        `/${slug}/posts`,
        `/${slug}/sheets`,
        `/${slug}/sheets/1`,
      ]),
    ];
    for (const slug of slugs) {
      const html = await (await request.get(`/${slug}`)).text();
      paths.push(
        ...[...html.matchAll(new RegExp(`href="(/${slug}/\\d{4})"`, 'g'))].map(
          ([, path]) => path ?? '',
        ),
      );
    }
    expect(paths.length).toBeGreaterThan(40);
    for (const path of new Set(paths)) {
      const answer = await request.get(path);
      expect(answer.status(), path).toBe(200);
      expect(await answer.text(), path).not.toMatch(numbers);
    }
  });
});

test.describe('what is not there', () => {
  for (const [path, status, words] of [
    ['/nergens', 404, 'Deze pagina is er niet'],
    ['/rechteroever/1234', 404, 'Dit nummer bestaat niet'],
    ['/rechteroever/nonsens/verder', 404, 'Deze pagina is er niet'],
    ['/card/bestaat-niet', 404, 'Deze kaart werkt niet meer'],
    ['/mine/bestaat-niet', 404, 'Deze pagina is er niet'],
    ['/setup', 404, 'Deze pagina is er niet'],
    ['/rechteroever/new/gift', 404, 'Deze pagina is er niet'],
  ] as const)
    test(`${path} says so in plain words`, async ({ request }) => {
      const answer = await request.get(path, { headers: dutch });
      expect(answer.status()).toBe(status);
      expect(await answer.text()).toContain(words);
    });

  test('no odd address ends in a 500', async ({ request }) => {
    const odd = [
      '/%00',
      '/%E0%A4%A',
      '/rechteroever/%00',
      '/rechteroever/posts?q=%00&kind=x',
      '/../..',
      '/rechteroever/posts?category[]=dog',
      '/__proto__',
      '/rechteroever/sheets/0',
      '/rechteroever/sheets/x.pdf',
      '/rechteroever/find?code=',
      '/rechteroever?lang=xx',
      '/desk?_data=root',
      '/rechteroever?_data=routes%2Fnope',
    ];
    for (const path of odd) {
      const answer = await request.get(path, { headers: dutch, maxRedirects: 0 });
      expect(answer.status(), path).toBeLessThan(500);
    }
  });
});

test.describe('forms from elsewhere', () => {
  test('are refused, to pages, to `_data` and to resource routes', async ({ request }) => {
    for (const path of [
      '/sign-in',
      '/sign-in?_data=routes%2Fsign-in',
      '/rechteroever/new/offer',
      '/sign-out',
    ])
      expect(
        (
          await request.post(path, {
            headers: { Origin: 'https://evil.example' },
            form: { a: '1' },
          })
        ).status(),
        path,
      ).toBe(403);
  });

  test('that are too large get a page of their own', async ({ request, baseURL }) => {
    const answer = await request.post('/rechteroever/new/offer/words', {
      headers: { Origin: baseURL ?? '', ...dutch },
      form: { title: 'x', text: 'x'.repeat(70_000) },
    });
    expect(answer.status()).toBe(413);
    expect(await answer.text()).toContain('Dit is te veel ineens');
  });

  test('do not send anybody away from here after signing in', async ({ page, baseURL }) => {
    await page.goto('/sign-in?next=//evil.example/desk');
    await page.getByLabel('E-mail').fill('leila@burenblad.example');
    await page.getByLabel('Wachtwoord').fill('een straat vol buren');
    await page.getByRole('button', { name: 'Meld je aan' }).click();
    await expect(page).toHaveURL(new RegExp(`^${baseURL}/desk`));
  });
});
