import type { Instant } from '../base/clock.ts';
import { writeSoapFile } from '../output/soapFile.ts';
import { isLock, type LockFacts } from '../store/adapters/lockFacts.ts';
import { OPEN_SEAL, type Seal } from '../store/adapters/seal.ts';
import type { StoredRow } from '../store/adapters/storedRow.ts';
import { stateOf, takesIn } from '../store/document/documentState.ts';
import {
  createDocuments,
  DOCUMENT_NAMES,
  mapOf,
  schemaOf,
  type WorkspaceDocuments,
} from '../store/document/schema.ts';
import type { StoredStores, StoredValue } from './readDatabase.ts';

/** A board as it is stored: what of it is good, and what that makes together. */
export interface StoredBoard {
  readonly database: string;
  readonly stores: StoredStores;
  readonly pieces: number;
  /** Pieces that changed on the disk after they were saved. */
  readonly damaged: readonly DamagedPiece[];
  /** Of all that is intact. */
  readonly documents: WorkspaceDocuments;
  readonly name: string;
  readonly imports: number;
  readonly decisions: number;
  readonly notes: number;
  readonly savedAt: Instant | null;
}

export interface DamagedPiece {
  readonly key: string;
  readonly savedAt: Instant | null;
}

/** How a board that is locked with a passphrase wraps its key; null for one that is open. */
export function lockOf(stores: StoredStores): LockFacts | null {
  const lock = stores.get('meta')?.find(({ key }) => key === 'lock')?.value;
  return isLock(lock) ? lock : null;
}

/** Checks every row by its SHA-256, and by its key where it has one; puts together those that pass. */
export async function checkBoard(
  database: string,
  stores: StoredStores,
  seal: Seal = OPEN_SEAL,
): Promise<StoredBoard> {
  const rows = stores.get('rows') ?? [];
  const documents = createDocuments();
  const damaged: DamagedPiece[] = [];
  let savedAt: Instant | null = null;
  for (const row of rows) {
    const bytes = await seal.bytesOf(row.value);
    const isGood = bytes !== null && takesIn(documents[(row.value as StoredRow).document], bytes);
    const at = savedAtOf(row);
    if (isGood) savedAt = Math.max(savedAt ?? 0, at ?? 0);
    else damaged.push({ key: String(row.key), savedAt: at });
  }
  const name = mapOf(documents.board, 'settings').get('workspaceName');
  return {
    database,
    stores,
    pieces: rows.length,
    damaged,
    documents,
    name: typeof name === 'string' ? name : '',
    imports: mapOf(documents.board, 'imports').size,
    decisions: mapOf(documents.board, 'placements').size,
    notes: mapOf(documents.ledger, 'notes').size,
    savedAt,
  };
}

function savedAtOf({ value }: StoredValue): Instant | null {
  const at = (value as { readonly at?: unknown } | null | undefined)?.at;
  return typeof at === 'number' && Number.isFinite(at) ? at : null;
}

/** What is intact as a board file that Settings opens. */
export function boardFileOf(board: StoredBoard, now: Instant): Promise<Uint8Array<ArrayBuffer>> {
  return writeSoapFile({
    facts: {
      workspaceName: board.name,
      createdAt: now,
      createdBy: 'Rescue page',
      schema: Math.max(...DOCUMENT_NAMES.map((name) => schemaOf(board.documents[name]))),
    },
    parts: stateOf(board.documents),
  });
}

/**
 * Everything stored, good or not, as lines of JSON: one for each value, bytes in base64. For a person
 * with a script, where a board file cannot hold what is damaged.
 */
export function everythingOf({ database, stores }: Pick<StoredBoard, 'database' | 'stores'>): Blob {
  const lines = [...stores].flatMap(([store, values]) =>
    values.map(({ key, value }) => JSON.stringify({ database, store, key, value }, withBytes)),
  );
  return new Blob([`${lines.join('\n')}\n`], { type: 'application/x-ndjson' });
}

function withBytes(_key: string, value: unknown): unknown {
  if (value instanceof Uint8Array) return toBase64(value);
  return value instanceof ArrayBuffer ? toBase64(new Uint8Array(value)) : value;
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
