import { readSoapFile } from '../output/soapFile.ts';
import type { Seal } from '../store/adapters/seal.ts';
import type { Snapshot } from '../store/backups.ts';
import { saveFile } from '../ui/saveFile.ts';
import { momentOf, type Say } from './boardSection.ts';
import { button, element } from './element.ts';
import type { StoredStores } from './readDatabase.ts';

/**
 * Copies of earlier moments: they live apart and often outlive what happened to the board. `seals`:
 * with the key of each board that was opened on this page.
 */
export function snapshotSection(
  stores: StoredStores,
  seals: readonly Seal[],
  say: Say,
): HTMLElement {
  const title = 'Snapshots';
  const files = new Map(stores.get('files')?.map(({ key, value }) => [key, value]));
  const rows = (stores.get('facts') ?? []).toReversed().map(({ key, value }) => {
    const facts = (value ?? {}) as Partial<Snapshot>;
    const taken = momentOf(facts.at ?? null);
    return element(
      'tr',
      {},
      element('td', {}, taken),
      element('td', {}, facts.why ?? ''),
      element('td', {}, `${facts.placed ?? '?'} decisions, ${facts.notes ?? '?'} notes`),
      element(
        'td',
        {},
        button(`Download ${taken}`, false, () =>
          download({ file: files.get(key), id: Number(key), seals }, say),
        ),
      ),
    );
  });
  return element(
    'section',
    { ariaLabel: title },
    element('h2', {}, title),
    element('p', {}, 'Each is a board file of its own, from before whatever happened.'),
    element('div', { className: 'wide' }, element('table', {}, element('tbody', {}, ...rows))),
  );
}

interface StoredCopy {
  readonly file: unknown;
  readonly id: number;
  readonly seals: readonly Seal[];
}

async function download({ file, id, seals }: StoredCopy, say: Say): Promise<void> {
  const name = `soap-board-snapshot-${id}.soap`;
  for (const seal of file instanceof Uint8Array ? seals : []) {
    const bytes = await seal.open(file as Uint8Array).catch(() => null);
    if (bytes === null || !(await readSoapFile(bytes)).ok) continue;
    saveFile(name, bytes, 'application/x-soap-board');
    say(`${name} passed its check.`);
    return;
  }
  say(
    'This copy cannot be read. Where its board is locked, open the board with its passphrase first; else take another copy.',
  );
}
