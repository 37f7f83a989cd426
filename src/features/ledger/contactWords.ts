import type { ContactRelation } from '../../domain/note.ts';

/** What the contact is to us, as people choose it. */
export const RELATION_WORDS: Readonly<Record<ContactRelation, string>> = {
  'our faculty': 'Our own faculty',
  'unfilled director': 'Director of another unfilled program',
  other: 'Somebody else',
};
