import type { LockFacts } from '../store/adapters/lockFacts.ts';
import { openLock } from '../store/adapters/passphrase.ts';
import { keySeal, type Seal } from '../store/adapters/seal.ts';
import { saveFile } from '../ui/saveFile.ts';
import { boardSection, type Say } from './boardSection.ts';
import { button, element } from './element.ts';
import type { StoredStores } from './readDatabase.ts';
import { checkBoard, everythingOf } from './storedBoard.ts';

export interface LockedStores {
  readonly database: string;
  readonly stores: StoredStores;
  readonly lock: LockFacts;
  /** As the browser's list of workspaces calls it; '' where it is not listed. */
  readonly listedAs: string;
}

/** A board behind a passphrase: opened here when somebody types it, or downloaded as it is. */
export function lockedSection(
  { database, stores, lock, listedAs }: LockedStores,
  onOpen: (seal: Seal) => void,
  say: Say,
): HTMLElement {
  const title =
    listedAs === ''
      ? 'A board that is locked with a passphrase'
      : `${listedAs}, locked with a passphrase`;
  const field = element('input', { type: 'password', autocomplete: 'current-password' });
  const open = async (): Promise<void> => {
    say('Looking for the key…');
    const key = await openLock(lock, field.value);
    if (key === null) {
      say('This passphrase does not fit.');
      return;
    }
    const seal = keySeal(key);
    onOpen(seal);
    section.replaceWith(boardSection(await checkBoard(database, stores, seal), say));
    say('The board file is not encrypted. Keep it where applicants’ files may be kept.');
  };
  const section = element(
    'section',
    { ariaLabel: 'Locked board' },
    element('h2', {}, title),
    element('p', {}, element('label', {}, 'Passphrase ', field)),
    element(
      'p',
      { className: 'actions' },
      button('Open with the passphrase', true, open),
      button('Download everything as it is stored', false, async () => {
        const name = `${database}-as-stored.ndjson`;
        saveFile(name, everythingOf({ database, stores }), 'application/x-ndjson');
        say(`${name} holds every stored value, encrypted.`);
      }),
    ),
  );
  return section;
}
