import { createHash, randomBytes, randomUUID } from 'node:crypto';

// Without the letters that are read as digits or as each other.
const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const CODE_LETTERS = 20;

/** Twenty letters in groups of four, 98 bits: `K7QM-2XWD-9FHT-RZ3B-VN6C`. */
export function makeCode(): string {
  const letters: string[] = [];
  while (letters.length < CODE_LETTERS) {
    for (const byte of randomBytes(32)) {
      // Bytes above the last whole multiple would make some letters likelier than others.
      if (byte < 240 && letters.length < CODE_LETTERS) letters.push(LETTERS[byte % 30] ?? '');
    }
  }
  return (letters.join('').match(/.{4}/g) ?? []).join('-');
}

export function makeToken(): string {
  return randomBytes(32).toString('base64url');
}

export function makeId(): string {
  return randomUUID();
}

/** A code as it was typed, so that small letters, spaces and dashes do not matter. */
export function hashCode(typed: string): string {
  return hashSecret(typed.toUpperCase().replace(/[^A-Z0-9]/g, ''));
}

/**
 * Codes and tokens are drawn at random and far too many to be tried, so one round of SHA-256 is
 * enough; a slow hash is for what people think up themselves.
 */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
