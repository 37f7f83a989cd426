import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { seededRandom } from '../../../src/base/clock.ts';
import { keySeal, OPEN_SEAL, type Seal } from '../../../src/store/adapters/seal.ts';
import type { StoredRow } from '../../../src/store/adapters/storedRow.ts';
import { addNote } from '../../../src/store/commands/addNote.ts';
import { moveToBand } from '../../../src/store/commands/moveToBand.ts';
import { sampleNote } from '../../support/sampleNote.ts';
import { sampleId, sampleWorkspace, TRACK } from '../../support/sampleWorkspace.ts';

const FLIPS = 10_000;

/** Rows as a short day of work leaves them. */
async function rowsOf(seal: Seal): Promise<readonly StoredRow[]> {
  const workspace = sampleWorkspace(40);
  const updates: (readonly ['board' | 'ledger', Uint8Array])[] = [];
  for (const name of ['board', 'ledger'] as const) {
    workspace.documents[name].on('update', (update: Uint8Array) => updates.push([name, update]));
  }
  for (let index = 0; index < 20; index += 1) {
    workspace.run(moveToBand, { track: TRACK, ids: [sampleId(index)], band: 'top' });
    workspace.run(addNote, sampleNote({ applicantId: sampleId(index) }));
  }
  return Promise.all(updates.map(([name, update]) => seal.row(name, update, 1)));
}

async function keyed(): Promise<Seal> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  return keySeal(key);
}

function flipped(row: StoredRow, random: () => number): StoredRow {
  const bytes = new Uint8Array(row.bytes);
  const at = Math.floor(random() * bytes.length);
  bytes[at]! ^= 1 << Math.floor(random() * 8);
  return { ...row, bytes };
}

function isAppliedWithoutAWord({ bytes }: StoredRow): boolean {
  try {
    Y.applyUpdate(new Y.Doc(), bytes);
    return true;
  } catch {
    return false;
  }
}

test.each([
  ['as it is', async () => OPEN_SEAL],
  ['behind a passphrase', keyed],
] as const)('a bit that changed in a row that is stored %s is found', async (_, made) => {
  const seal = await made();
  const rows = await rowsOf(seal);
  expect(rows.length).toBeGreaterThan(30);
  for (const row of rows) expect(await seal.bytesOf(row)).not.toBeNull();
  const random = seededRandom(9);
  let missed = 0;
  for (let count = 0; count < FLIPS; count += 1) {
    const row = rows[Math.floor(random() * rows.length)]!;
    if ((await seal.bytesOf(flipped(row, random))) !== null) missed += 1;
  }
  expect(missed).toBe(0);
});

test('without the check many of them would be taken in without a word', async () => {
  const rows = await rowsOf(OPEN_SEAL);
  const random = seededRandom(9);
  let taken = 0;
  for (let count = 0; count < FLIPS; count += 1) {
    const row = rows[Math.floor(random() * rows.length)]!;
    if (isAppliedWithoutAWord(flipped(row, random))) taken += 1;
  }
  expect(taken).toBeGreaterThan(FLIPS / 10);
});
