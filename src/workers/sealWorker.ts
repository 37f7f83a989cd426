import { Decrypter, Encrypter } from 'age-encryption';
import type { SealMessage, SealRequest } from './sealMessages.ts';

/**
 * Locks and opens files with the age format (age-encryption.org/v1): its passphrase goes through
 * scrypt, which takes about a second by design and must not stop the page.
 */
self.addEventListener('message', ({ data }: MessageEvent<SealRequest>) => {
  run(data).then(
    (bytes) => post({ kind: 'done', bytes }, [bytes.buffer as ArrayBuffer]),
    () => post({ kind: 'failed' }),
  );
});

function run({ kind, bytes, passphrase }: SealRequest): Promise<Uint8Array> {
  if (kind === 'lock') {
    const encrypter = new Encrypter();
    encrypter.setPassphrase(passphrase);
    return encrypter.encrypt(bytes);
  }
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  return decrypter.decrypt(bytes);
}

function post(message: SealMessage, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}
