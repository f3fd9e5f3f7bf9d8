import { expect } from '@playwright/test';
import { desk, expectAccessible, fillIn, openWaiting, phone, sendIt } from './steps.ts';
import { test } from './test.ts';

const words = (title: string) => ({
  title,
  text: 'Twee keer per week. Heen en terug.',
  firstName: 'Odette',
  phone: '0470 55 66 77',
});

test('what is wrong is said at the field and above, and nothing that was typed is lost', async ({
  browser,
}) => {
  const page = await phone(browser);
  const next = () => page.getByRole('button', { name: 'Volgende' }).click();
  await page.goto('/mijlbeek/new/offer');
  await next();
  await expect(page.getByRole('alert')).toContainText('Kies een prent.');
  await expect(page).toHaveTitle(/^Fout:/);
  await page.getByRole('radio', { name: 'klusje' }).check();
  await next();

  const long = `<b>${'Ik verf je deur '.repeat(5)}</b>`;
  await page.getByLabel('Titel, in een paar woorden').fill(long);
  await page.getByLabel('Je bericht').fill('Bel mij op 0470 12 34 56.');
  await next();
  await expect(page.getByRole('alert').getByRole('link')).toHaveText([
    'Dit is te lang. Een titel mag 60 letters hebben.',
    'Zet geen telefoon of e-mail in je tekst. Die vragen we straks, en we tonen ze niet.',
  ]);
  await expect(page.getByLabel('Titel, in een paar woorden')).toHaveValue(long);
  await expect(page.getByLabel('Je bericht')).toHaveValue('Bel mij op 0470 12 34 56.');
  await page.getByLabel('Titel, in een paar woorden').fill('Ik verf je deur <groen> & $wit$');
  await page.getByLabel('Je bericht').fill('أنا أصبغ بابك 🎨 #import');
  await next();

  await page.getByRole('radio', { name: /op een datum/i }).check();
  await page.getByLabel('Op welke datum?').fill('2026-11-01');
  await next();
  await expect(page.getByRole('alert')).toContainText('Deze dag is al voorbij');
  await expect(page.getByLabel('Op welke datum?')).toHaveValue('2026-11-01');
  await page.getByLabel('Op welke datum?').fill('2026-12-01');
  await next();

  await page.getByLabel('Je voornaam').fill('Odette 🌸');
  await page.getByLabel('Je telefoon').fill('0470 12');
  await next();
  await expect(page.getByRole('alert')).toContainText('Schrijf je naam met letters.');
  await expect(page.getByRole('alert')).toContainText('Dit telefoonnummer is te kort');
  await expect(page.getByLabel('Je voornaam')).toHaveValue('Odette 🌸');
  await page.getByLabel('Je voornaam').fill('Odette');
  await page.getByLabel('Je telefoon').fill('+33 6 12 34 56 78');
  await next();

  await expect(page.getByText('Ik verf je deur <groen> & $wit$')).toBeVisible();
  expect(await sendIt(page)).toMatch(/^\d{4}$/);
});

test('a form that is sent twice is one post, and going back after it starts anew', async ({
  browser,
}) => {
  const page = await phone(browser);
  await fillIn(page, 'mijlbeek', words('Rit naar de kinesist'));
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const send = () =>
    page.request.post('/mijlbeek/new/request/check', {
      headers: { Cookie: cookie, Origin: new URL(page.url()).origin },
      form: {},
      maxRedirects: 0,
    });
  const [first, second] = await Promise.all([send(), send()]);
  expect(first.status()).toBe(303);
  expect(second.headers().location).toBe(first.headers().location);
});

test('its author follows a post with the private link: changes it, and takes it back', async ({
  browser,
}) => {
  const author = await phone(browser);
  await fillIn(author, 'mijlbeek', words('Rit naar de apotheek'));
  const code = await sendIt(author);
  await author.goto(author.url().replace(/\/sent$/, ''));
  const link = author.url();
  await expect(author.getByText('Jan leest je bericht nog.')).toBeVisible();
  await expectAccessible(author);

  // The worker asks for a change; the author reads why.
  const worker = await desk(browser, {
    email: 'jan@burenblad.example',
    password: 'een straat vol buren',
  });
  await worker.goto('/desk/mijlbeek/review');
  await openWaiting(worker, 'Rit naar de apotheek');
  // One key opens the question, Ctrl+Enter sends it.
  await worker.keyboard.press('a');
  await worker.getByLabel('Waarom?').first().fill('Zet erbij op welke dag.');
  await worker.keyboard.press('Control+Enter');
  await expect(worker.getByRole('status')).toContainText('Je vroeg een aanpassing');

  await author.goto(link);
  await expect(author.getByText('Zet erbij op welke dag.')).toBeVisible();
  await expectAccessible(author);

  // Two pages of the same form: the second is stale, says so, and keeps what was typed.
  const stale = await author.context().newPage();
  await stale.goto(`${link}/change`);
  await author.goto(`${link}/change`);
  await expectAccessible(author);
  await author.getByLabel('Je bericht').fill('Elke dinsdag. Heen en terug.');
  await author.getByRole('button', { name: 'Verstuur' }).click();
  await expect(author.getByText('Je bericht is veranderd.')).toBeVisible();
  await stale.getByLabel('Je bericht').fill('Elke woensdag.');
  await stale.getByRole('button', { name: 'Verstuur' }).click();
  await expect(stale.getByRole('alert')).toContainText('Iemand was je voor');
  await expect(stale.getByLabel('Je bericht')).toHaveValue('Elke woensdag.');

  await author.goto(`${link}/withdrawal`);
  await expectAccessible(author);
  await author.getByRole('button', { name: 'Ja, haal het weg' }).click();
  await expect(author.getByText('Je bericht is weggehaald.').first()).toBeVisible();
  await author.goto(link);
  await expect(author.getByText('Schrijf een nieuw bericht')).toBeVisible();
  expect((await author.request.get(`/mijlbeek/${code}`)).status()).toBe(404);
});

test('a neighbour signs in with a paper card, sees only her own posts, and signs out', async ({
  browser,
}) => {
  const page = await phone(browser);
  await page.goto('/my');
  await expectAccessible(page);
  await page.goto('/card/demo-card-of-samira-in-the-cast');
  await expect(page.getByRole('heading', { name: 'Dag Samira. Dit is jouw kaart.' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ga naar mijn berichten' }).click();
  await expect(page.getByText('Ik wandel met je hond')).toBeVisible();
  await expect(page.getByText('Rit naar de dokter')).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Meld je af', exact: true }).click();
  await page.goto('/my');
  await expect(page.getByText('Ik wandel met je hond')).toHaveCount(0);
});
