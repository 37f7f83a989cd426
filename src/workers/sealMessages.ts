/** Page → worker, once: bytes to lock with a passphrase, or to open with it. */
export interface SealRequest {
  readonly kind: 'lock' | 'open';
  readonly bytes: Uint8Array;
  readonly passphrase: string;
}

/** Worker → page. A passphrase that does not fit and a damaged file cannot be told apart. */
export type SealMessage =
  | { readonly kind: 'done'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed' };
