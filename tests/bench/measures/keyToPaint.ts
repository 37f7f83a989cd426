import type { Page } from 'playwright';
import { quantile } from '../figures.ts';

/** From a key on, in ms. */
export interface KeyTimes {
  /** To the frame with what the key is for. */
  readonly answer: number;
  /** To the frame after which the screen rests; what may follow a moment later is in it. */
  readonly whole: number;
}

/**
 * Presses a key. The answer is what an element says of itself (its attributes and its first row);
 * where the key leaves that as it is, nothing is owed but the screen at rest.
 */
export async function keyToPaint(
  page: Page,
  key: string,
  element: string,
  quiet: number,
): Promise<KeyTimes> {
  await page.evaluate(
    ({ element, quiet }) => {
      window.soapBench.whenQuiet('main', quiet, () => {
        const found = document.querySelector(element);
        const names = [found, found?.querySelector('[data-row-id]')].map((node) => [
          node?.getAttribute('aria-label'),
          // Two who follow each other may have the same name.
          node?.getAttribute('data-applicant'),
          node?.getAttribute('aria-rowcount'),
          node?.getAttribute('data-row-id'),
        ]);
        return names.join();
      });
    },
    { element, quiet },
  );
  await page.keyboard.press(key);
  return page.evaluate(async () => {
    const { result, eventAt } = window.soapBench;
    const { answer, whole } = await result;
    const start = eventAt.keydown!;
    return { answer: (answer ?? whole) - start, whole: whole - start };
  });
}

export function keyFigures(times: readonly KeyTimes[]): { keyP95Ms: number; wholeP95Ms: number } {
  return {
    keyP95Ms: p95(times.map(({ answer }) => answer)),
    wholeP95Ms: p95(times.map(({ whole }) => whole)),
  };
}

function p95(samples: readonly number[]): number {
  return quantile(samples, 0.95);
}
