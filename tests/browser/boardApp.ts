import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Locator, Page } from 'playwright';

/** The app as its user speaks of it. Everything is found by the names that screen readers hear. */
export class BoardApp {
  readonly page: Page;
  readonly url: string;

  constructor(page: Page, url: string) {
    this.page = page;
    this.url = url;
  }

  /** As somebody who has seen the tour, unless it is the tour that is looked at. */
  async open({ withTour = false } = {}): Promise<void> {
    if (!withTour) {
      await this.page.addInitScript(() => localStorage.setItem('soap-board-tour', 'seen'));
    }
    await this.page.goto(this.url);
  }

  async importFiles(files: readonly string[], count: number): Promise<void> {
    await this.page
      .getByLabel('Import files')
      .first()
      .setInputFiles([...files]);
    const preview = this.page.getByRole('region', { name: 'Import preview' });
    await preview.getByRole('button', { name: `Import ${count} applicants` }).click();
    await preview.waitFor({ state: 'detached' });
  }

  /** Drops files on the page, as from a folder of the desktop, and waits for the preview. */
  async dropFiles(files: readonly string[]): Promise<void> {
    const dropped = await Promise.all(
      files.map(async (path) => ({
        name: basename(path),
        text: (await readFile(path)).toString('base64'),
      })),
    );
    const transfer = await this.page.evaluateHandle((all) => {
      const data = new DataTransfer();
      for (const { name, text } of all) {
        const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
        data.items.add(new File([bytes], name, { type: 'text/csv' }));
      }
      return data;
    }, dropped);
    for (const type of ['dragenter', 'dragover', 'drop']) {
      await this.page.dispatchEvent('body', type, { dataTransfer: transfer });
    }
  }

  async go(screen: 'Pool' | 'Triage' | 'Board' | 'List' | 'Ledger' | 'Settings'): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: new RegExp(`^${screen}`) })
      .click();
  }

  /** Waits until the browser confirmed everything, as a person would: by reading the state. */
  async saved(): Promise<void> {
    await this.page.getByRole('status').filter({ hasText: 'Saved on this device' }).waitFor();
  }

  band(name: 'Unsorted' | 'Top' | 'Usable' | 'Backup' | 'Never'): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** Who stands in a band, in its order, as far as it is drawn: named as a screen reader hears. */
  async namesIn(name: Parameters<BoardApp['band']>[0]): Promise<{ id: string; name: string }[]> {
    const labels = await this.band(name)
      .getByRole('listitem')
      .evaluateAll((items) => items.map((item) => item.getAttribute('aria-label') ?? ''));
    return labels.map((label) => {
      const parts = label.match(/^(.*), (\d{8})/);
      return { id: parts?.[2] ?? `no ID in “${label}”`, name: parts?.[1] ?? label };
    });
  }

  async idsIn(name: Parameters<BoardApp['band']>[0]): Promise<string[]> {
    return (await this.namesIn(name)).map(({ id }) => id);
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** The file that a button downloads, as bytes. */
  async download(button: string): Promise<{ name: string; bytes: Buffer }> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: button }).click(),
    ]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }
}
