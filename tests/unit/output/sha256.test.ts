import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sha256 } from '../../../src/output/sha256.ts';

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

test('the published digests of FIPS 180-4 come out', () => {
  expect(hex(sha256(''))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(hex(sha256('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

test('texts of every length around two blocks have the digest of the platform', () => {
  for (let length = 0; length < 140; length += 1) {
    const text = 'é7'.repeat(70).slice(0, length);
    expect(hex(sha256(text)), String(length)).toBe(createHash('sha256').update(text).digest('hex'));
  }
});
