import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { BoardApp } from './boardApp.ts';

const POOL_400 = fileURLToPath(new URL('../../mock-data/clean/pool-400.csv', import.meta.url));

const MAIL = `From: "Edgar Holm, MD" <eholm@shahtoor.example>
To: Helen Marchetti <helen.marchetti@aldervalley.example>
Date: Tue, 17 Mar 2026 10:42:00 -0400
Subject: a student of ours

Dear Helen,

Faizan Abbasi went unmatched. I supervised him for six weeks and would take him if we had a slot.

Edgar Holm, MD
Chair of Medicine
Shahtoor Medical and Dental College
`;

let browser: Browser;
let context: BrowserContext;
let app: BoardApp;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  app = new BoardApp(await context.newPage(), inject('appUrl'));
  await app.open();
  await app.importFiles([POOL_400], 400);
});
afterEach(async () => {
  await context.close();
});

const dialog = () => app.page.getByRole('dialog', { name: 'Capture a message' });
const field = (name: string) => dialog().getByLabel(name, { exact: true });
const copy = (text: string) =>
  app.page.evaluate((words) => navigator.clipboard.writeText(words), text);
const message = () => dialog().getByLabel('The message, with what was read marked');

test('from the clipboard to a saved note are four key presses when the reading is right', async () => {
  await copy(MAIL);
  let presses = 0;
  const press = async (key: string) => {
    presses += key.split('+').length;
    await app.page.keyboard.press(key);
  };
  await press('c');
  await press('Control+v');
  await message().waitFor();
  expect(await field('Who spoke').inputValue()).toBe('Edgar Holm');
  expect(await field('Role').inputValue()).toBe('Chair of Medicine');
  expect(await field('Rung of the ladder').inputValue()).toBe('2');
  expect(await field('How strong, how specific').inputValue()).toBe('strong');
  expect(await field('Channel').inputValue()).toBe('e-mail');
  expect(await field('Who began it').inputValue()).toBe('they');
  expect(await message().locator('mark').filter({ hasText: 'Faizan Abbasi' }).count()).toBe(1);
  // The button that saves has the focus.
  await press('Enter');
  await dialog().waitFor({ state: 'detached' });
  await app.page.getByText('Note on Abbasi, Faizan').first().waitFor();
  expect(presses).toBe(4);
  await app.saved();
});

test('a dialog that closes by accident loses nothing, and what was put right stays', async () => {
  await copy(MAIL);
  await app.page.keyboard.press('c');
  await field('Text, e-mail or chat').waitFor();
  await app.page.keyboard.press('Control+v');
  await field('Rung of the ladder').selectOption('5');
  await app.page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  await app.page.keyboard.press('c');
  await message().waitFor();
  expect(await message().textContent()).toContain('Faizan Abbasi went unmatched');
  expect(await field('Rung of the ladder').inputValue()).toBe('5');
  await dialog().getByRole('button', { name: 'Discard' }).click();
  expect(await field('Text, e-mail or chat').inputValue()).toBe('');
});

test('where two match equally it asks whom, and what is unsettled is said at its field', async () => {
  await copy('Called Dr. Ito, PD at Rivermont General: Abbasi is good.');
  await app.page.keyboard.press('c');
  await field('Text, e-mail or chat').waitFor();
  await app.page.keyboard.press('Control+v');
  const question = dialog().getByRole('radiogroup', { name: 'Whom does “Abbasi” mean?' });
  await question.waitFor();
  await app.page.keyboard.press('Control+Enter');
  await dialog().getByText('Choose whom it means, or none of these.').waitFor();
  await question.getByText('Abbasi, Sana').click();
  await dialog().getByRole('button', { name: 'Leave out Abbasi, Sana' }).waitFor();
  await app.page.keyboard.press('Control+Enter');
  await dialog().waitFor({ state: 'detached' });
  await app.page.getByText('Note on Abbasi, Sana').first().waitFor();
});

test('a dropped e-mail file opens the box with its text decoded', async () => {
  const source = `MIME-Version: 1.0\n${MAIL.replace('\n\n', '\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n').replace('unmatched.', 'unmatched =E2=80=93 sadly.')}`;
  const transfer = await app.page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'word.eml', { type: 'message/rfc822' }));
    return data;
  }, source);
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await app.page.dispatchEvent('body', type, { dataTransfer: transfer });
  }
  await message().waitFor();
  expect(await message().textContent()).toContain('unmatched – sadly');
  expect(await field('Who spoke').inputValue()).toBe('Edgar Holm');
});

test('markup, emoji and text from right to left are text', async () => {
  const text = '<img src=x onerror="document.title=1"> Faizan Abbasi 👩🏽‍⚕️ ליאת \u202eabc';
  await copy(text);
  await app.page.keyboard.press('c');
  await field('Text, e-mail or chat').waitFor();
  await app.page.keyboard.press('Control+v');
  await message().waitFor();
  expect(await message().textContent()).toBe(text);
  expect(await message().locator('img').count()).toBe(0);
});
