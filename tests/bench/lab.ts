import type { Browser, BrowserContext, Page } from 'playwright';
import { serveStatic } from '../../src/server/serveStatic.ts';
import { launchChromium } from '../support/chromium.ts';
import { buildSite, type Site } from './buildSite.ts';
import { installProbe } from './installProbe.ts';

const VIEWPORT = { width: 1440, height: 900 };
const PREPARE_MS = 60_000;

export type Spread = 'even' | 'unsorted';

/** The built pages, a server with production headers, and one browser for all that is compared. */
export interface Lab {
  readonly site: Site;
  readonly url: string;
  /** Works in a profile that nobody has used, with the probe in each of its pages. */
  inNewProfile(work: (profile: BrowserContext) => Promise<void>): Promise<void>;
  /** Works in a new profile that holds a saved workspace of N applicants. */
  onWorkspace(
    rows: number,
    spread: Spread,
    work: (profile: BrowserContext) => Promise<void>,
  ): Promise<void>;
  close(): Promise<void>;
}

export async function openLab(rowsToServe: readonly number[]): Promise<Lab> {
  const site = await buildSite();
  for (const rows of rowsToServe) await site.poolFile(rows);
  const server = await serveStatic(site.folder, 0);
  const browser = await launchChromium();

  async function inNewProfile(work: (profile: BrowserContext) => Promise<void>): Promise<void> {
    const profile = await profileOf(browser);
    try {
      await work(profile);
    } finally {
      await profile.close();
    }
  }

  async function prepare(profile: BrowserContext, rows: number, spread: Spread): Promise<void> {
    const page = await profile.newPage();
    await page.goto(`${server.url}bench/prepare.html?n=${rows}&spread=${spread}`);
    await page.waitForFunction(() => /^(Prepared|Failed)/.test(document.title), undefined, {
      timeout: PREPARE_MS,
    });
    const title = await page.title();
    if (title !== 'Prepared') throw new Error(`The workspace of ${rows} was not saved: ${title}`);
    await page.close();
  }

  return {
    site,
    url: server.url,
    inNewProfile,
    onWorkspace: (rows, spread, work) =>
      inNewProfile(async (profile) => {
        await prepare(profile, rows, spread);
        await work(profile);
      }),
    async close() {
      await browser.close();
      await server.close();
      await site.remove();
    },
  };
}

async function profileOf(browser: Browser): Promise<BrowserContext> {
  const profile = await browser.newContext({ viewport: VIEWPORT, reducedMotion: 'no-preference' });
  await profile.addInitScript(installProbe);
  await profile.addInitScript(() => localStorage.setItem('soap-board-tour', 'seen'));
  return profile;
}

/**
 * Opens a page and lets it come to rest, so that loading is not measured with what follows: `ready` is
 * the selector of what stands there when it has loaded; then the parts that nobody asked for yet come.
 */
export async function openAndRest(
  profile: BrowserContext,
  address: string,
  ready = 'body',
): Promise<Page> {
  const page = await profile.newPage();
  await page.goto(address);
  await page.locator(ready).first().waitFor();
  await page.waitForLoadState('networkidle');
  await rest(page);
  return page;
}

const REST_MS = 400;

/** Time in which the page may finish what nobody waits for: saving, fonts, idle work. */
export async function rest(page: Page): Promise<void> {
  await page.waitForTimeout(REST_MS);
}
