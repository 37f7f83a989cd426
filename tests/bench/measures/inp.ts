import type { Page } from 'playwright';
import { type Figures, quantile } from '../figures.ts';
import { type Lab, openAndRest } from '../lab.ts';

const SLOWDOWN = 4;
/** The browser reports no interaction that is faster. */
const SHORTEST_MS = 16;
/** Between two interactions: a quick hand, and not so quick that one waits for the other. */
const THINK_MS = 90;
const INTERACTIONS = 300;

/**
 * A day's work in 300 interactions on a processor four times as slow: search, filter, decide, undo,
 * walk the board, drag, compare, write a note, order the list. Each counts from the input to the next
 * frame, as the browser counts it (Interaction to Next Paint), and none is left out.
 */
export function measureInp(lab: Lab, rows: number, figures: Figures): Promise<void> {
  return lab.onWorkspace(rows, 'even', async (profile) => {
    const page = await openAndRest(profile, `${lab.url}#/pool`, 'main [data-row-id]');
    const browser = await profile.newCDPSession(page);
    await browser.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await work(page);
    await page.waitForTimeout(1000);
    const { slow, count } = await page.evaluate(() => ({
      slow: [...window.soapBench.interactions.values()],
      count: (performance as Performance & { interactionCount: number }).interactionCount,
    }));
    if (count < INTERACTIONS) throw new Error(`Only ${count} interactions were counted`);
    const fast = Math.max(0, count - slow.length);
    const all = [...slow, ...Array<number>(fast).fill(SHORTEST_MS)];
    figures.addAll(`inp.${rows}`, {
      p75Ms: quantile(all, 0.75),
      p98Ms: quantile(all, 0.98),
      worstMs: Math.max(...all),
      count,
    });
  });
}

/** What hands do at one page. */
function handsAt(page: Page) {
  const think = () => page.waitForTimeout(THINK_MS);
  async function press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await page.keyboard.press(key);
      await think();
    }
  }
  return {
    press,
    type: (words: string) => press(...words),
    async click(role: Parameters<Page['getByRole']>[0], name: string | RegExp, which = 0) {
      await page.getByRole(role, { name }).nth(which).click();
      await think();
    },
    async clickCard(band: string, which: number) {
      await page.locator(`section[aria-label="${band}"] li[data-row]`).nth(which).click();
      await think();
    },
    async drag(from: string, to: string) {
      const [start, end] = await Promise.all(
        [from, to].map((band) =>
          page.locator(`section[aria-label="${band}"] li[data-row]`).nth(2).boundingBox(),
        ),
      );
      if (!start || !end) throw new Error(`No card in ${from} or ${to}`);
      await page.mouse.move(start.x + 50, start.y + 20);
      await page.mouse.down();
      await page.mouse.move(start.x + 60, start.y + 30, { steps: 2 });
      await page.mouse.move(end.x + 50, end.y + 30, { steps: 6 });
      await page.mouse.up();
      await think();
    },
    async go(screen: string) {
      const links = page.getByRole('navigation', { name: 'Main' });
      await links.getByRole('link', { name: new RegExp(`^${screen}`) }).click();
      await page.waitForTimeout(4 * THINK_MS);
    },
  };
}

type Hands = ReturnType<typeof handsAt>;

async function work(page: Page): Promise<void> {
  const hands = handsAt(page);
  await inPool(hands);
  await hands.go('Triage');
  await inTriage(hands);
  await hands.go('Board');
  await onBoard(hands);
  await hands.go('List');
  await inList(hands);
  await hands.go('Pool');
  await inPool(hands);
}

async function inPool({ press, type, click }: Hands): Promise<void> {
  for (const name of ['garc', 'al m', '9901', 'univ']) {
    await press('/');
    await type(name);
    await press('Escape', 'Escape');
  }
  await click('textbox', 'At least');
  await type('235');
  await press('Backspace', 'Backspace', 'Backspace', 'Escape');
  await click('columnheader', /Step 2 CK/);
  await press('j', 'j', 'x', 'j', 'x', 'j', 'x', '2', 'z', 's', 's', 'Escape', 'j', 'k');
}

async function inTriage({ type }: Hands): Promise<void> {
  for (let round = 0; round < 6; round += 1) await type('1231s2jj31z2k130');
}

async function onBoard({ press, type, click, clickCard, drag }: Hands): Promise<void> {
  for (const which of [1, 2, 3]) {
    await clickCard('Top', which);
    await press('ArrowDown', 'ArrowRight', 'Alt+ArrowUp', 'Alt+ArrowDown', '2', 'z', '3', '1');
  }
  await drag('Unsorted', 'Top');
  await drag('Top', 'Usable');
  await drag('Usable', 'Backup');
  await clickCard('Top', 1);
  await press('Space', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'Space');
  await clickCard('Usable', 2);
  await press('m');
  await type('top 3');
  await press('Enter');
  await clickCard('Backup', 1);
  await press('o', 'j', 'j', 'k', 'n');
  await type('Dr. Osei');
  await press('Escape', 'Escape');
  await clickCard('Top', 0);
  await press('x', 'j', 'x', 'j', 'x', 'Shift+C', 'ArrowRight', '2', 'z', 'ArrowLeft', 'd', 'd');
  await press('Escape', 'Escape', 'l', 'Escape');
  await click('button', /^Actions for/, 3);
  await press('Escape');
}

async function inList({ press, click }: Hands): Promise<void> {
  await click('button', /^Move .* up$|^Up/, 4);
  await press('Alt+ArrowDown', 'Alt+ArrowDown', 'Alt+ArrowUp', 'j', 'j', 'Alt+ArrowUp', 'z', 'z');
}
