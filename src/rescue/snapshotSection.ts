import { readSoapFile } from '../output/soapFile.ts';
import type { Snapshot } from '../store/backups.ts';
import { saveFile } from '../ui/saveFile.ts';
import { momentOf, type Say } from './boardSection.ts';
import { button, element } from './element.ts';
import type { StoredStores } from './readDatabase.ts';

/** Copies of earlier moments: they live apart and often outlive what happened to the board. */
export function snapshotSection(stores: StoredStores, title: string, say: Say): HTMLElement {
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
        button(`Download ${taken}`, false, () => download(files.get(key), Number(key), say)),
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

async function download(file: unknown, id: number, say: Say): Promise<void> {
  if (!(file instanceof Uint8Array)) {
    say('This copy cannot be read. Take another one.');
    return;
  }
  const bytes = new Uint8Array(file);
  const checked = await readSoapFile(bytes);
  const name = `soap-board-snapshot-${id}.soap`;
  saveFile(name, bytes, 'application/x-soap-board');
  say(checked.ok ? `${name} passed its check.` : `${name} was saved. ${checked.error}`);
}
