import type { LockFacts } from './lockFacts.ts';

/**
 * The lock of a board: a random key encrypts its records, and a key made from the passphrase encrypts
 * that one. So the passphrase can be changed without writing the board anew. PBKDF2-SHA-256 with
 * 600,000 rounds is what OWASP, Bitwarden and Standard Notes ask for or use. Keys cannot be exported
 * and live in memory only; the passphrase itself is kept nowhere.
 */
const ROUNDS = 600_000;
const RECORD_KEY = { name: 'AES-GCM', length: 256 } as const;

/** A new lock with a new key. */
export async function newLock(
  passphrase: string,
): Promise<{ readonly lock: LockFacts; readonly key: CryptoKey }> {
  const raw = crypto.getRandomValues(new Uint8Array(32));
  try {
    const lock = await wrap(raw, passphrase);
    return { lock, key: await importKey(raw) };
  } finally {
    raw.fill(0);
  }
}

/** The key behind a lock; null when the passphrase does not fit. */
export async function openLock(lock: LockFacts, passphrase: string): Promise<CryptoKey | null> {
  const raw = await unwrap(lock, passphrase);
  if (raw === null) return null;
  const key = await importKey(raw);
  raw.fill(0);
  return key;
}

/** The same key behind another passphrase; null when the old one does not fit. */
export async function changeLock(
  lock: LockFacts,
  passphrase: string,
  next: string,
): Promise<LockFacts | null> {
  const raw = await unwrap(lock, passphrase);
  if (raw === null) return null;
  const changed = await wrap(raw, next);
  raw.fill(0);
  return changed;
}

async function wrap(raw: Uint8Array<ArrayBuffer>, passphrase: string): Promise<LockFacts> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await keyOf(passphrase, salt, ROUNDS);
  const wrapped = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, raw);
  return { salt, rounds: ROUNDS, iv, wrapped: new Uint8Array(wrapped) };
}

async function unwrap(
  { salt, rounds, iv, wrapped }: LockFacts,
  passphrase: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const key = await keyOf(passphrase, salt, rounds);
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, wrapped));
  } catch {
    return null;
  }
}

/** Typed on another keyboard, the same letters can be other code points. */
async function keyOf(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  rounds: number,
): Promise<CryptoKey> {
  const text = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', text, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    material,
    RECORD_KEY,
    false,
    ['encrypt', 'decrypt'],
  );
}

function importKey(raw: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, RECORD_KEY, false, ['encrypt', 'decrypt']);
}
