import { readFile, writeFile } from 'node:fs/promises';
import { launchChromium } from '../tests/support/chromium.ts';

/** Draws `public/icon-SIZE.png` from `public/icon.svg`: run it after a change of the drawing. */
const SIZES = [192, 512];

const drawing = await readFile('public/icon.svg', 'base64');
const browser = await launchChromium();
for (const size of SIZES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body { margin: 0 } img { display: block; width: 100vw; height: 100vh }</style>
     <img alt="" src="data:image/svg+xml;base64,${drawing}">`,
  );
  await writeFile(`public/icon-${size}.png`, await page.screenshot());
}
await browser.close();
