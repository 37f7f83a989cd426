import { deleteDB } from 'idb';
import { afterEach, expect, test } from 'vitest';
import { loadWorkspace } from '../../src/store/adapters/loadWorkspace.ts';
import { openDatabase } from '../../src/store/adapters/openDatabase.ts';
import { SCHEMA_VERSION } from '../../src/store/document/schema.ts';
import { createWorkspace } from '../../src/store/workspace.ts';
import { sampleId, TRACK } from '../support/sampleWorkspace.ts';

/**
 * What the builds of each released schema have stored, byte for byte, under the schema's number. A
 * file here is never made anew: a build that cannot open it loses somebody's board.
 */
const FIXTURES = import.meta.glob<Fixture>('./fixtures/schema-*.json', {
  eager: true,
  import: 'default',
});

interface Fixture {
  readonly schema: number;
  readonly databaseVersion: number;
  readonly rows: readonly { readonly bytes: string }[];
  readonly undo: readonly object[];
  readonly session: object;
}

const NAME = 'schemas-test';
afterEach(() => deleteDB(NAME));

async function store({ schema, rows, undo, session }: Fixture): Promise<void> {
  const database = await openDatabase(() => undefined, NAME);
  const transaction = database.transaction(['rows', 'undo', 'session', 'meta'], 'readwrite');
  for (const { bytes, ...row } of rows) {
    const stored = { ...row, bytes: Uint8Array.from(atob(bytes), (each) => each.charCodeAt(0)) };
    void transaction.objectStore('rows').add(stored as never);
  }
  for (const entry of undo) void transaction.objectStore('undo').put(entry as never);
  void transaction.objectStore('session').put(session, 'last');
  void transaction.objectStore('meta').put(schema, 'schema');
  await transaction.done;
  database.close();
}

test('there is a fixture of every schema up to the present one', () => {
  const numbers = Object.values(FIXTURES).map(({ schema }) => schema);
  expect(numbers.sort()).toEqual(Array.from({ length: SCHEMA_VERSION }, (_, index) => index + 1));
});

test.each(Object.entries(FIXTURES))('%s opens as it was left', async (_name, fixture) => {
  await store(fixture);
  const tab = { id: 'this tab', isOpen: () => false };
  const loaded = await loadWorkspace(tab, () => undefined, NAME);
  if (loaded.kind !== 'ready') throw new Error(`found ${loaded.kind}`);
  const workspace = createWorkspace({
    clock: { now: () => Date.UTC(2027, 2, 17) },
    random: Math.random,
    replica: 'next build',
    user: 'Coordinator',
    documents: loaded.documents,
    undoEntries: loaded.undo.entries,
  });
  expect(await workspace.decodeNewBlocks()).toEqual([]);
  const board = workspace.board();
  expect(board.applicantIds).toHaveLength(6);
  expect(board.bandsByTrack.get(TRACK)).toMatchObject({
    top: [sampleId(2), sampleId(0)],
    never: [sampleId(4)],
  });
  expect(board.listVersions.get(TRACK)?.[0]).toMatchObject({
    signedBy: 'Dr. Rivera',
    ids: [sampleId(2), sampleId(0)],
  });
  const [note] = workspace.ledger().notesByApplicant.get(sampleId(2)) ?? [];
  expect(note?.words).toBe('The best student of the year.');
  expect(loaded.session).toMatchObject({ userName: 'Dr. Rivera', track: TRACK });
  expect(workspace.canUndo()).toBe(true);
  loaded.database.close();
});
