import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { BoardApp } from './boardApp.ts';

const POOL = resolve('mock-data/clean/pool-250.csv');
/** Wednesday morning of Match Week: reviewing has begun, and the pool has come. */
const NOW = '2027-03-17T14:05:00Z';

let browser: Browser;
let page: Page;
let app: BoardApp;

beforeAll(async () => {
  browser = await launchChromium();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  page = await context.newPage();
  app = new BoardApp(page, `${inject('appUrl')}?now=${NOW}`);
  await app.open();
  await app.importFiles([POOL], 250);
});
afterAll(() => browser.close());

test('a reference is taken by keyboard, corrected, held back by its facts and included with a reason', async () => {
  await app.go('Board');
  const [who] = await app.idsIn('Unsorted');
  await page.locator(`main li[data-row="${who}"]`).click();
  await app.press('n');
  const form = page.getByRole('form', { name: 'New note' });
  await form.getByLabel('Contact name').fill('Dr. Rivera');
  await form
    .getByLabel('Words')
    .fill('We would take her. She is thirty-five and has small children.');
  await form
    .getByText(/^Protected|characteristic/i)
    .first()
    .waitFor();
  await form.getByText('The whole reference').click();
  await form.getByLabel('Worked together for').fill('eight weeks');
  await form.getByLabel('Among the students supervised').selectOption('10');
  await form.getByRole('group', { name: 'Concerns cleared by name' }).getByLabel('exams').check();
  await app.press('Control+Enter');

  const notes = page.getByRole('region', { name: 'Back channels' });
  await notes.getByText(/eight weeks · top 10 % · clears exams/).waitFor();
  // They spoke unasked: it counts nothing until somebody decides.
  await notes.getByText('It counts 0 until the PD decides.', { exact: true }).waitFor();
  await notes.getByRole('button', { name: 'Include…' }).click();
  await notes.getByLabel('Why is it to count?').fill('Answers our question of Tuesday');
  await app.press('Enter');
  await notes.getByText(/included, Answers our question of Tuesday/).waitFor();

  await notes.getByRole('button', { name: 'Correct the note of Dr. Rivera' }).click();
  const correction = page.getByRole('form', { name: 'Correct the note' });
  await correction.getByLabel('Role', { exact: true }).fill('Program director');
  await app.press('Control+Enter');
  await notes.getByText('Program director').waitFor();

  await notes.getByRole('button', { name: 'Confirmed', exact: true }).click();
  await notes.getByText(/Called back by .*: confirmed/).waitFor();
  await notes.getByRole('button', { name: 'Retract the note of Dr. Rivera' }).click();
  await notes.getByLabel('Why is it retracted?').fill('Meant somebody else');
  await app.press('Enter');
  await notes.getByText(/^Retracted by .*: Meant somebody else/).waitFor();
  expect(await app.idsIn('Top')).toEqual([]);
  await app.saved();
});

test('in blind mode the band comes first, and the history says so', async () => {
  await app.go('Board');
  await app.press('Escape', 'Escape');
  const [, who] = await app.idsIn('Unsorted');
  await page.locator(`main li[data-row="${who}"]`).click();
  await app.press('n');
  const form = page.getByRole('form', { name: 'New note' });
  await form.getByLabel('Contact name').fill('Dr. Okafor');
  await form.getByLabel('Words').fill('Reliable.');
  await app.press('Control+Enter');
  const notes = page.getByRole('region', { name: 'Back channels' });
  await notes.getByText('Reliable.').waitFor();
  await page.locator(`main li[data-row="${who}"]`).click();
  await app.press('b');
  await notes.getByText('Blind mode: what is on record').waitFor();
  expect(await notes.getByText('Reliable.').count()).toBe(0);
  await app.press('2');
  await notes.getByText('Reliable.').waitFor();
  await page.getByText(/Unsorted to Usable, without having seen the notes/).waitFor();
  await app.press('b');
});

test('an answer to our own question is no whisper, and counts', async () => {
  await app.go('Board');
  const [, , who] = await app.idsIn('Unsorted');
  await page.locator(`main li[data-row="${who}"]`).click();
  await app.press('o');
  const notes = page.getByRole('region', { name: 'Back channels' });
  await notes.getByRole('button', { name: 'Ask somebody about this applicant' }).click();
  const ask = page.getByRole('form', { name: 'Ask about this applicant' });
  await ask.getByLabel('Whom we ask').fill('Dr. Lindqvist');
  const text = await ask.getByLabel('Question').inputValue();
  expect(text).toMatch(/^Dear Dr. Lindqvist,/);
  expect(text).not.toContain(who!);
  await ask.getByRole('button', { name: 'Put on record' }).click();
  await notes.getByRole('button', { name: 'Write down the answer of Dr. Lindqvist' }).click();
  const answer = page.getByRole('form', { name: 'Answer' });
  expect(await answer.getByLabel('Contact name').inputValue()).toBe('Dr. Lindqvist');
  await answer.getByLabel('Worked with the applicant').check();
  await answer.getByLabel('Words').fill('The best in the group.');
  await app.press('Control+Enter');
  await notes.getByText('1 answer').waitFor();
  await notes.getByText(/^Case [AE]:/).waitFor();
  expect(await notes.getByText('It counts 0 until the PD decides.', { exact: true }).count()).toBe(
    0,
  );
});
