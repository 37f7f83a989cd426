/** What must play no part in a decision, by the words that touch it (`product.md`, "Conduct"). */
export const PROTECTED_TOPICS = [
  'age',
  'family',
  'pregnancy',
  'religion',
  'health',
  'accent',
  'looks',
  'nationality',
] as const;
export type ProtectedTopic = (typeof PROTECTED_TOPICS)[number];

/**
 * What the check of the words can mark, as a note records it when somebody saves all the same: cases
 * H and I of the conduct table, or a protected characteristic.
 */
export type WordCheck = 'H' | 'I' | ProtectedTopic;
