import type { Instant } from '../../base/clock.ts';
import type { DocumentName } from '../document/schema.ts';
import type { UndoEntry } from '../undoLog.ts';
import {
  isIntact,
  type StoredRow,
  type StoredUndoEntry,
  type TabUndoEntry,
  toStoredRow,
} from './storedRow.ts';

/**
 * How records are written to this browser's storage and read from it: as they are, or, where the
 * board is locked with a passphrase, encrypted one by one. Every record that can hold a name or a
 * word about somebody goes through here.
 */
export interface Seal {
  readonly isLocked: boolean;
  row(document: DocumentName, bytes: Uint8Array, at: Instant): Promise<StoredRow>;
  /** The update that a row holds; null for a row that is damaged or of another key. */
  bytesOf(row: unknown): Promise<Uint8Array | null>;
  undo(entry: UndoEntry, tab: string): Promise<StoredUndoEntry>;
  /** Null for an entry that cannot be read. */
  undoOf(entry: StoredUndoEntry): Promise<TabUndoEntry | null>;
  /** Any other value: where its person was, a file of a snapshot. */
  bytes(plain: Uint8Array): Promise<Uint8Array<ArrayBuffer>>;
  /** Rejects what was not written by this seal. */
  open(sealed: Uint8Array): Promise<Uint8Array<ArrayBuffer>>;
}

/** Without a passphrase. */
export const OPEN_SEAL: Seal = {
  isLocked: false,
  row: toStoredRow,
  async bytesOf(row) {
    return (await isIntact(row)) && (row as StoredRow).isLocked !== true
      ? (row as StoredRow).bytes
      : null;
  },
  async undo(entry, tab) {
    return { ...entry, tab };
  },
  async undoOf(entry) {
    return 'sealed' in entry ? null : entry;
  },
  async bytes(plain) {
    return new Uint8Array(plain);
  },
  async open(sealed) {
    return new Uint8Array(sealed);
  },
};

const IV_BYTES = 12;

/**
 * AES-256-GCM with a new random initial vector for each record, which stands before it. What a record
 * is for is authenticated with it: one that was put in the place of another does not open.
 */
export function keySeal(key: CryptoKey): Seal {
  async function seal(plain: Uint8Array, use: string): Promise<Uint8Array<ArrayBuffer>> {
    const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
    const sealed = await crypto.subtle.encrypt(algorithm(iv, use), key, new Uint8Array(plain));
    const all = new Uint8Array(IV_BYTES + sealed.byteLength);
    all.set(iv);
    all.set(new Uint8Array(sealed), IV_BYTES);
    return all;
  }
  async function open(sealed: Uint8Array, use: string): Promise<Uint8Array<ArrayBuffer>> {
    const iv = new Uint8Array(sealed.subarray(0, IV_BYTES));
    const rest = new Uint8Array(sealed.subarray(IV_BYTES));
    return new Uint8Array(await crypto.subtle.decrypt(algorithm(iv, use), key, rest));
  }
  return {
    isLocked: true,
    async row(document, bytes, at) {
      return {
        ...(await toStoredRow(document, await seal(bytes, `row ${document}`), at)),
        isLocked: true,
      };
    },
    async bytesOf(row) {
      if (!(await isIntact(row)) || (row as StoredRow).isLocked !== true) return null;
      const { document, bytes } = row as StoredRow;
      return open(bytes, `row ${document}`).catch(() => null);
    },
    async undo(entry, tab) {
      const sealed = await seal(new TextEncoder().encode(JSON.stringify(entry)), 'undo');
      return { id: entry.id, at: entry.at, tab, sealed };
    },
    async undoOf(entry) {
      if (!('sealed' in entry)) return null;
      try {
        const text = new TextDecoder().decode(await open(entry.sealed, 'undo'));
        return { ...(JSON.parse(text) as UndoEntry), tab: entry.tab };
      } catch {
        return null;
      }
    },
    bytes: (plain) => seal(plain, 'value'),
    open: (sealed) => open(sealed, 'value'),
  };
}

function algorithm(iv: Uint8Array<ArrayBuffer>, use: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(`soap-board ${use}`) };
}
