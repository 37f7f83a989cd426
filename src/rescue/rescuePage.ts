import './rescue.css';
import { forgetFiles } from '../offline/fileCaches.ts';
import { OPEN_SEAL, type Seal } from '../store/adapters/seal.ts';
import {
  REGISTRY_DATABASE,
  type RegisteredWorkspace,
} from '../store/adapters/workspaceRegistry.ts';
import { boardSection, type Say } from './boardSection.ts';
import { button, element } from './element.ts';
import { lockedSection } from './lockedSection.ts';
import { databaseNames, readDatabase } from './readDatabase.ts';
import { snapshotSection } from './snapshotSection.ts';
import { checkBoard, lockOf } from './storedBoard.ts';

/**
 * Lists, checks and downloads what this browser keeps, for the day on which the board itself does not
 * open. It is built apart from the app, shares no file with it, and only reads.
 */
const seals: Seal[] = [OPEN_SEAL];
const page = document.getElementById('rescue')!;
const boards = element('div', {}, element('p', {}, 'Reading what is stored…'));
const said = element('p', { role: 'status', className: 'said' });
const say: Say = (text) => {
  said.textContent = text;
};

page.append(
  element('h1', {}, 'Rescue what this browser saved'),
  element(
    'p',
    {},
    'This page needs nothing of the board’s program. It only reads: nothing is changed or deleted here. The files hold names and notes; keep them where applicants’ files may be kept.',
  ),
  boards,
  said,
  element(
    'section',
    { ariaLabel: 'What to do next' },
    element('h2', {}, 'What to do next'),
    element(
      'ol',
      {},
      element('li', {}, 'Download the board file, and everything as it is stored.'),
      element('li', {}, element('a', { href: './' }, 'Open the board'), ' again; reload it once.'),
      element(
        'li',
        {},
        'If it still does not open, the program that this browser keeps may be damaged. With a network at hand, fetch it anew; what was saved of the board stays. ',
        button('Fetch the program anew', false, fetchAnew),
      ),
      element(
        'li',
        {},
        'If that does not help: open the board in another browser or on another computer, go to Settings, press “Open a board file…” and choose the board file.',
      ),
      element(
        'li',
        {},
        'Clear nothing in this browser before the board stands again somewhere else.',
      ),
    ),
  ),
);

show().catch((error: unknown) => {
  const reason = error instanceof Error ? error.message : String(error);
  boards.replaceChildren(
    problem(`The browser does not say what it stores for this address. It said: ${reason}`),
  );
});

async function show(): Promise<void> {
  const names = await databaseNames();
  const listed = await listedNames(names);
  const sections = await Promise.all(names.map((name) => sectionOf(name, listed)));
  const found = sections.filter((section) => section !== null);
  boards.replaceChildren(
    ...(found.length > 0
      ? found
      : [
          problem(
            'This browser keeps no board for this address. Look in the browser and under the address where you worked, or open a backup file in Settings.',
          ),
        ]),
  );
}

/** What the browser's own list calls its workspaces, by the name of the first database of each. */
async function listedNames(names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (!names.includes(REGISTRY_DATABASE)) return new Map();
  const stores = await readDatabase(REGISTRY_DATABASE).catch(() => null);
  const entries = stores?.get('workspaces') ?? [];
  return new Map(
    entries.map(({ value }) => {
      const { database, name } = (value ?? {}) as Partial<RegisteredWorkspace>;
      return [String(database), String(name ?? '')];
    }),
  );
}

async function sectionOf(
  name: string,
  listed: ReadonlyMap<string, string>,
): Promise<HTMLElement | null> {
  try {
    const stores = await readDatabase(name);
    if (stores === null) return null;
    if (stores.has('rows')) {
      const lock = lockOf(stores);
      // A board that was locked has moved to a database with a number at its end.
      const listedAs = listed.get(name.replace(/-\d+$/, '')) ?? '';
      return lock === null
        ? boardSection(await checkBoard(name, stores), say)
        : lockedSection(
            { database: name, stores, lock, listedAs },
            (seal) => seals.push(seal),
            say,
          );
    }
    const hasFiles = (stores.get('facts')?.length ?? 0) > 0;
    return hasFiles ? snapshotSection(stores, seals, say) : null;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return problem(`${name} cannot be read. The browser said: ${reason}`);
  }
}

async function fetchAnew(): Promise<void> {
  const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  await Promise.all(registrations.map((registration) => registration.unregister()));
  await forgetFiles();
  say('The board fetches its program anew when it is opened next.');
}

function problem(text: string): HTMLElement {
  return element('p', { role: 'alert' }, text);
}
