import type { Page } from 'playwright';
import type { Figures } from '../figures.ts';
import { type Lab, openAndRest } from '../lab.ts';

const PEERS = {
  papaparse: 'tuned',
  papaparseHeader: 'header',
  udsv: 'udsv',
  spreadsheetImport: 'spreadsheetImport',
} as const;

/** Nobody reads the counts and finds the button in less; the worker packs blocks meanwhile. */
const LOOK_MS = 1000;

/**
 * From the chosen file to the painted preview, and from the button to the painted pool; the second
 * for which a person looks at the preview is left out. The gap is the longest over both. `atOnceMs` is
 * the same for somebody who presses the button in the very instant at which it appears.
 */
export async function measureImport(lab: Lab, rows: number, figures: Figures): Promise<void> {
  const file = await lab.site.poolFile(rows);
  await lab.inNewProfile(async (profile) => {
    figures.addAll(
      `import.${rows}`,
      await ours(await openAndRest(profile, lab.url), file, rows, LOOK_MS),
    );
  });
  await lab.inNewProfile(async (profile) => {
    const { ms } = await ours(await openAndRest(profile, lab.url), file, rows, 0);
    figures.addAll(`import.${rows}`, { atOnceMs: ms });
    for (const [peer, input] of Object.entries(PEERS)) {
      const page = await openAndRest(profile, `${lab.url}bench/parsers.html`);
      figures.addAll(`peer.${peer}.import.${rows}`, await peerOf(page, `#${input}`, file));
      await page.close();
    }
  });
}

async function ours(
  page: Page,
  file: string,
  rows: number,
  lookMs: number,
): Promise<{ readonly ms: number } & Record<string, number>> {
  await page.evaluate(() => {
    window.soapBench.startBeat();
    window.soapBench.whenPainted(
      () => document.querySelector('[aria-label="Import preview"] button') !== null,
    );
  });
  await page.getByLabel('Import files').first().setInputFiles(file);
  const preview = await page.evaluate(async () => {
    const { result, eventAt } = window.soapBench;
    return (await result).answer! - eventAt.change!;
  });
  const previewGap = await page.evaluate(() => {
    const gap = window.soapBench.stopBeat();
    window.soapBench.startBeat();
    window.soapBench.whenPainted(
      () =>
        document.querySelector('[aria-label="Import preview"]') === null &&
        document.querySelector('main [data-row-id]') !== null,
    );
    return gap;
  });
  await page.waitForTimeout(lookMs);
  await page.getByRole('button', { name: `Import ${rows} applicants` }).click();
  const approve = await page.evaluate(async () => {
    const { result, eventAt } = window.soapBench;
    return (await result).answer! - eventAt.click!;
  });
  const approveGap = await page.evaluate(() => window.soapBench.stopBeat());
  return {
    ms: preview + approve,
    gapMs: Math.max(previewGap, approveGap),
    previewMs: preview,
    previewGapMs: previewGap,
    approveMs: approve,
    approveGapMs: approveGap,
  };
}

async function peerOf(page: Page, input: string, file: string): Promise<Record<string, number>> {
  await page.evaluate((selector) => {
    window.soapBench.startBeat();
    window.soapBench.whenPainted(
      () => document.querySelector(`${selector} + output`)?.textContent !== '',
    );
  }, input);
  await page.locator(input).setInputFiles(file);
  const figures = await page.evaluate(async () => {
    const { result, eventAt } = window.soapBench;
    const ms = (await result).answer! - eventAt.change!;
    return { ms, gapMs: window.soapBench.stopBeat() };
  });
  // A peer that gave up early would look fast.
  const answer = await page.locator(`${input} + output`).textContent();
  if (!/^\d+ rows$/.test(answer ?? '')) throw new Error(`${input}: ${answer}`);
  return figures;
}
