import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContextOptions, Page, WebSocketRoute } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Role } from '../../src/room/roles.ts';
import { readSite } from '../../src/server/readSite.ts';
import { runWarRoom } from '../../src/server/runWarRoom.ts';
import type { WarRoom } from '../../src/server/warRoom.ts';
import { launchChromium } from '../support/chromium.ts';
import { BoardApp } from './boardApp.ts';

const POOL = resolve('mock-data/clean/pool-250.csv');
const DESK = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

let browser: Browser;
let folder: string;
let room: WarRoom;
let ownerLink = '';
beforeAll(async () => {
  browser = await launchChromium();
  folder = await mkdtemp(join(tmpdir(), 'soap-war-room-'));
  room = await runWarRoom({
    site: await readSite(inject('appFolder')),
    host: '127.0.0.1',
    port: 0,
    dataFolder: folder,
    newOwnerCode: false,
    environment: {},
    print: (line) => {
      ownerLink = /as a link: (\S+)/.exec(line)?.[1] ?? ownerLink;
    },
  });
});
afterAll(async () => {
  await browser.close();
  await room.stop();
  await rm(folder, { recursive: true, force: true });
});

interface Person {
  readonly app: BoardApp;
  readonly page: Page;
  /** Cuts this window off from the room, and lets it back in. */
  cut(): Promise<void>;
  mend(): void;
}

/** Opens an invitation as somebody does who has it in their mail. */
async function comeIn(link: string, name: string, options: BrowserContextOptions): Promise<Person> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  let isCut = false;
  const open: WebSocketRoute[] = [];
  await page.routeWebSocket(/\/room$/, (socket) => {
    if (isCut) {
      void socket.close();
      return;
    }
    open.push(socket);
    socket.connectToServer();
  });
  await page.addInitScript(() => localStorage.setItem('soap-board-tour', 'seen'));
  await page.goto(link);
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Come in' }).click();
  const person = {
    app: new BoardApp(page, new URL('/', link).href),
    page,
    async cut() {
      isCut = true;
      await Promise.all(open.splice(0).map((socket) => socket.close()));
    },
    mend() {
      isCut = false;
    },
  };
  await savedInRoom(person);
  return person;
}

async function savedInRoom({ page }: Pick<Person, 'page'>): Promise<void> {
  await page.getByRole('status').filter({ hasText: 'Saved in the war room' }).waitFor();
}

async function invitation(role: Role, name: string, other?: string): Promise<string> {
  const workspace = other ?? (await room.accounts.firstWorkspace())!;
  const { code } = await room.accounts.invite(workspace, { role, name, days: 1 });
  return `${new URL(ownerLink).origin}/join#${code}`;
}

const namesInList = (page: Page) =>
  page
    .getByRole('list', { name: /^Preference list/ })
    .getByRole('listitem')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row-id')));

test('a coordinator sorts, a director on a phone orders and signs, and nothing of a cut-off window is lost', async () => {
  const coordinator = await comeIn(ownerLink, 'Cory Coordinator', DESK);
  await coordinator.app.importFiles([POOL], 250);
  await coordinator.app.go('Triage');
  await coordinator.page.getByText('250 left of 250').waitFor();
  await coordinator.app.press('1', '1', '2', '3');
  await savedInRoom(coordinator);

  const phone = await comeIn(await invitation('pd', 'Pat Director'), 'Pat Director', PHONE);
  const window = await comeIn(await invitation('pd', 'Robin Director'), 'Robin Director', DESK);
  await coordinator.page.getByRole('button', { name: /^2 others in the war room/ }).waitFor();

  await window.app.go('Triage');
  await window.page.getByText(/^246 left/).waitFor();
  await window.cut();
  await window.page.getByText(/No war room since/).waitFor();
  await window.app.press('1', '4');
  await window.page.getByRole('status').filter({ hasText: 'Saved on this device' }).waitFor();

  await phone.app.go('List');
  await expect.poll(() => namesInList(phone.page)).toHaveLength(4);
  const before = await namesInList(phone.page);
  await phone.page.locator(`[data-row-id="${before[1]}"]`).tap();
  await phone.page.keyboard.press('Alt+ArrowUp');
  await savedInRoom(phone);
  expect((await namesInList(coordinator.page)).length).toBe(0);

  window.mend();
  await savedInRoom(window);
  await expect.poll(() => namesInList(phone.page)).toHaveLength(5);
  await phone.page.getByRole('textbox', { name: 'Signed off by' }).fill('Dr. Pat Director');
  await phone.page.getByRole('button', { name: 'Lock list' }).click();
  await phone.page.getByText('Not read back yet').waitFor();
  await savedInRoom(phone);

  for (const { app, page } of [coordinator, window]) {
    await app.go('List');
    await page.getByText('Not read back yet').waitFor();
  }
  const locked = await namesInList(phone.page);
  expect(locked.slice(0, 2)).toEqual([before[1], before[0]]);
  expect(await namesInList(coordinator.page)).toEqual(locked);
  expect(await namesInList(window.page)).toEqual(locked);
});

test('whoever decides otherwise within a minute is shown it on both sides, and one key settles it', async () => {
  const own = await room.accounts.createWorkspace('Another program', null);
  const one = await comeIn(await invitation('pd', 'Alex', own), 'Alex Director', DESK);
  await one.app.importFiles([POOL], 250);
  const two = await comeIn(await invitation('coordinator', 'Sam', own), 'Sam Coordinator', DESK);
  for (const { app } of [one, two]) await app.go('Triage');
  const left = /^\d+ left/;
  await one.page.getByText(left).waitFor();
  await two.page.getByText(left).waitFor();
  await one.cut();
  await one.page.getByText(/No war room since/).waitFor();
  await one.app.press('2');
  await two.app.press('4');
  await savedInRoom(two);
  one.mend();
  const bars = [one, two].map(({ page }) =>
    page.getByRole('region', { name: 'Decided differently' }),
  );
  for (const bar of bars) await bar.getByText(/within the same minute/).waitFor();
  await bars[0]!.getByText('You: Usable. Sam Coordinator: Never').waitFor();
  await bars[1]!.getByText('You: Never. Alex Director: Usable').waitFor();
  await one.app.press('M');
  await bars[0]!.waitFor({ state: 'detached' });
  await two.app.press('T');
  await savedInRoom(one);
  await savedInRoom(two);
});

test('a viewer sees the board and no ledger, and is told why nothing can be changed', async () => {
  const { app, page } = await comeIn(await invitation('viewer', 'Vi Viewer'), 'Vi Viewer', DESK);
  await app.go('Board');
  await page.locator('main li[data-row]').first().click();
  await app.press('1');
  await page.getByText('You are here to look: nothing can be changed by you.').waitFor();
  expect(await page.getByRole('navigation', { name: 'Main' }).getByText('Ledger').count()).toBe(0);
});

test('a faculty member on a phone answers in two taps, and the coordinator sees the note come in', async () => {
  const own = await room.accounts.createWorkspace('A third program', null);
  const coordinator = await comeIn(await invitation('coordinator', 'Cory', own), 'Cory', DESK);
  await coordinator.app.importFiles([POOL], 250);
  await savedInRoom(coordinator);
  const faculty = await comeIn(await invitation('faculty', 'Dr. Osei', own), 'Dr. Osei', PHONE);
  await faculty.page.getByText('Nobody has asked you yet').waitFor();

  const { page } = coordinator;
  await page.locator('main [data-row-id]').first().dblclick();
  await page.getByRole('button', { name: /^Ask/ }).first().click();
  await page
    .getByRole('form', { name: 'Ask about this applicant' })
    .getByRole('button', { name: 'Dr. Osei' })
    .click();
  await page.getByRole('button', { name: 'Put on record' }).click();
  await savedInRoom(coordinator);

  await faculty.page.reload();
  const question = faculty.page.getByRole('region', { name: 'Question' });
  await question.getByText('Cory asks').waitFor();
  await question.getByRole('button', { name: 'Good', exact: true }).tap();
  await question.getByRole('button', { name: 'Send' }).tap();
  await faculty.page.getByText('Nothing more is asked of you').waitFor();
  await faculty.page.getByRole('heading', { name: 'Answered (1)' }).waitFor();

  await coordinator.app.go('Ledger');
  await page.getByRole('link', { name: 'Ledger 1' }).waitFor();
  await page.locator('main li').filter({ hasText: 'Dr. Osei' }).first().waitFor();
});

test('two faculty members vote by phone without seeing each other, and the coordinator decides where they differ', async () => {
  const own = await room.accounts.createWorkspace('A fourth program', null);
  const coordinator = await comeIn(await invitation('coordinator', 'Cory', own), 'Cory', DESK);
  await coordinator.app.importFiles([POOL], 250);
  await savedInRoom(coordinator);
  const [osei, ito] = [
    await comeIn(await invitation('faculty', 'Dr. Osei', own), 'Dr. Osei', PHONE),
    await comeIn(await invitation('faculty', 'Dr. Ito', own), 'Dr. Ito', PHONE),
  ];

  const { page, app } = coordinator;
  await page.locator('main [data-row-id]').nth(1).click();
  const who = await page.locator('main [data-row-id]').nth(1).getAttribute('data-row-id');
  await page.keyboard.press('x');
  await page.getByRole('button', { name: 'Readers…' }).click();
  await page.getByRole('checkbox', { name: 'Dr. Osei, faculty' }).check();
  await page.getByRole('checkbox', { name: 'Dr. Ito, faculty' }).check();
  await page.getByRole('radio', { name: /a second reader/ }).check();
  await page.getByRole('button', { name: 'Give out', exact: true }).click();
  await savedInRoom(coordinator);

  for (const [reader, band] of [
    [osei, 'Top'],
    [ito, 'Backup'],
  ] as const) {
    const section = reader.page.getByRole('region', { name: 'To read (1)' });
    await section.getByRole('button', { name: new RegExp(`^${band}:`) }).tap();
    await section.getByRole('button', { name: 'Send' }).tap();
    await reader.page.getByText('You have read all of them.').waitFor();
  }
  expect(await ito.page.content()).not.toContain('Dr. Osei: Top');

  await app.go('Ledger');
  await page
    .getByText(/^Votes/)
    .first()
    .click();
  const item = page
    .getByRole('list', { name: /^Readers differ/ })
    .getByRole('listitem')
    .first();
  await item.getByText('Dr. Osei: Top').waitFor();
  await item.getByText('Dr. Ito: Backup').waitFor();
  await item.focus();
  await page.keyboard.press('2');
  await page.getByText(/^Where two readers would give different bands/).waitFor();
  await app.go('Board');
  expect(await app.idsIn('Usable')).toEqual([who]);
});
