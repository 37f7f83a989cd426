import type { Instant } from '../base/clock.ts';

/**
 * What is true of the edits on screen. `saved` is said only after the browser's storage confirmed
 * the transaction that holds the last of them.
 */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: Instant | null }
  | { readonly kind: 'saving' }
  /** A board file that is looked at: there are no edits. */
  | { readonly kind: 'looking' }
  | {
      readonly kind: 'failed';
      /** Why, and what to do, in a coordinator's words. */
      readonly reason: string;
      readonly since: Instant;
      /** Edits that exist only on screen. */
      readonly unsaved: number;
    };
