import { readSoapFile } from '../output/soapFile.ts';
import { saveFile } from '../ui/saveFile.ts';
import { button, element } from './element.ts';
import { boardFileOf, everythingOf, type StoredBoard } from './storedBoard.ts';

export type Say = (text: string) => void;

/** The most damaged pieces that are named one by one. */
const MOST_NAMED = 50;

/** One board: what it holds, what of it is damaged, and its two files. */
export function boardSection(board: StoredBoard, say: Say): HTMLElement {
  const title = titleOf(board);
  return element(
    'section',
    { ariaLabel: title },
    element('h2', {}, title),
    element(
      'dl',
      {},
      ...fact('Saved pieces', piecesOf(board)),
      ...fact('Last saved', momentOf(board.savedAt)),
      ...fact('Imports', String(board.imports)),
      ...fact('Decisions', String(board.decisions)),
      ...fact('Notes', String(board.notes)),
    ),
    ...(board.damaged.length > 0 ? [damageOf(board)] : []),
    element(
      'p',
      { className: 'actions' },
      button('Download the board file', true, () => downloadBoard(board, say)),
      button('Download everything as it is stored', false, async () => {
        const name = `${fileName(board.database)}-as-stored.ndjson`;
        saveFile(name, everythingOf(board), 'application/x-ndjson');
        say(`${name} holds every stored value, the damaged ones too.`);
      }),
    ),
  );
}

async function downloadBoard(board: StoredBoard, say: Say): Promise<void> {
  const bytes = await boardFileOf(board, Date.now());
  const checked = await readSoapFile(bytes);
  if (!checked.ok) {
    say('The board file could not be made. Download everything as it is stored instead.');
    return;
  }
  const name = `${fileName(board.database)}-rescue.soap`;
  saveFile(name, bytes, 'application/x-soap-board');
  say(
    board.damaged.length === 0
      ? `${name} holds the whole board and passed its check.`
      : `${name} holds all that is intact and passed its check. Download everything as it is stored too.`,
  );
}

function titleOf({ name, database }: StoredBoard): string {
  const title = name === '' ? 'Board' : name;
  return database.endsWith('-rehearsal') ? `${title} (rehearsal on sample data)` : title;
}

function piecesOf({ pieces, damaged }: StoredBoard): string {
  if (pieces === 0) return 'none';
  return damaged.length === 0
    ? `${pieces}, all intact`
    : `${pieces}, ${damaged.length} of them damaged`;
}

function damageOf({ damaged }: StoredBoard): HTMLElement {
  const named = damaged.slice(0, MOST_NAMED);
  return element(
    'div',
    { className: 'damage' },
    element(
      'p',
      {},
      'These pieces did not pass their checksum: the disk or the browser changed them after they were saved. What they held is missing from the board file.',
    ),
    element(
      'ul',
      {},
      ...named.map(({ key, savedAt }) =>
        element('li', {}, `Piece ${key}, saved ${momentOf(savedAt)}`),
      ),
      ...(damaged.length > MOST_NAMED
        ? [element('li', {}, `and ${damaged.length - MOST_NAMED} more`)]
        : []),
    ),
  );
}

function fact(term: string, value: string): readonly HTMLElement[] {
  return [element('div', {}, element('dt', {}, term), element('dd', {}, value))];
}

function fileName(database: string): string {
  return database.replace(/[^\w-]/g, '-');
}

/** In this computer's own time zone, as its person reads clocks. */
export function momentOf(at: number | null): string {
  if (at === null) return 'at a time that is not known';
  return new Date(at).toLocaleString('en-US', { dateStyle: 'medium', timeStyle: 'short' });
}
