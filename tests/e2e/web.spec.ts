import { expect, request as requests } from '@playwright/test';
import { test } from './test.ts';

const HOOD = '/rechteroever';

test('the feed is XML that a browser takes, and is not sent twice', async ({ page, baseURL }) => {
  const api = await requests.newContext(baseURL ? { baseURL } : {});
  // Asked for its head only, the page is not taken for empty.
  expect((await api.head(`${HOOD}/feed.xml?lang=fr`)).status()).toBe(200);
  const answer = await api.get(`${HOOD}/feed.xml?lang=fr`);
  expect(answer.headers()['content-type']).toBe('application/atom+xml; charset=utf-8');
  const etag = answer.headers().etag ?? '';
  const again = await api.get(`${HOOD}/feed.xml?lang=fr`, { headers: { 'If-None-Match': etag } });
  expect([again.status(), (await again.body()).length]).toEqual([304, 0]);
  const read = await page.evaluate(
    (text) => {
      const xml = new DOMParser().parseFromString(text, 'application/xml');
      return {
        faults: xml.querySelectorAll('parsererror').length,
        language: xml.documentElement.getAttribute('xml:lang'),
        entries: xml.querySelectorAll('entry').length,
      };
    },
    await answer.text(),
  );
  expect(read).toMatchObject({ faults: 0, language: 'fr' });
  expect(read.entries).toBeGreaterThan(10);
  await api.dispose();
});

test('a neighbour finds the calendar, as something to follow and as a file', async ({ page }) => {
  await page.goto(HOOD);
  await page.getByRole('link', { name: 'Volg de buurt' }).click();
  const follow = page.getByRole('link', { name: 'Zet de kleine momenten in je agenda' });
  expect(await follow.getAttribute('href')).toMatch(/^webcal:\/\/.*\/rechteroever\/moments\.ics/);
  const file = await page.getByRole('link', { name: /Haal het bestand/ }).getAttribute('href');
  const answer = await page.request.get(file ?? '');
  expect(answer.headers()['content-type']).toBe('text/calendar; charset=utf-8');
  expect(await answer.text()).toMatch(/^BEGIN:VCALENDAR\r\n.*END:VCALENDAR\r\n$/s);
});

test('a sheet is passed on: an address to say, a chat, a mail, a picture', async ({ page }) => {
  await page.goto(`${HOOD}/sheets/1`);
  const share = page.getByRole('region', { name: 'Deel dit blad' });
  await expect(share).toContainText('/rechteroever/sheets/1');
  const whatsapp = await share.getByRole('link', { name: /WhatsApp/ }).getAttribute('href');
  expect(new URL(whatsapp ?? '').searchParams.get('text')).toMatch(/Het blad van.*\/sheets\/1$/);
  const shown = await page.locator('meta[property="og:image"]').getAttribute('content');
  const picture = await page.request.get(shown ?? '');
  expect(picture.headers()['content-type']).toBe('image/png');
  await page.goto(HOOD);
  for (const property of ['og:title', 'og:description', 'og:url', 'og:image:alt', 'og:locale'])
    await expect(page.locator(`meta[property="${property}"]`)).toHaveAttribute('content', /./);
  await expect(page.locator('link[type="application/atom+xml"]')).toHaveAttribute(
    'href',
    '/rechteroever/feed.xml?lang=nl',
  );
});
