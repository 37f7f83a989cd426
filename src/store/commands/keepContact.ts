import type { Instant } from '../../base/clock.ts';
import { type ContactFacts, contactIn, type Directory } from '../../domain/contact.ts';
import { mayBeOne, standingContacts } from '../../domain/directory.ts';
import type { NoteFacts } from '../../domain/note.ts';
import type { Edit } from '../document/applyEdits.ts';
import { contactEdit, faultOfContact, fillEdits, trimmed } from './saveContact.ts';

interface Keeper {
  readonly by: string;
  readonly at: Instant;
  newId(): string;
}

/**
 * Where the directory holds somebody who spoke, and what has to be written for it: a new entry, or the
 * blanks of one that is there. What the directory says already is never overwritten by a message.
 * Null where the facts make no entry; the note then stands for itself.
 */
export function keepContact(
  directory: Directory,
  { contactId, contactKnown }: Pick<NoteFacts, 'contactId' | 'contactKnown'>,
  facts: ContactFacts,
  { by, at, newId }: Keeper,
): { readonly id: string; readonly edits: readonly Edit[] } | null {
  const own = trimmed({ ...facts, knownBy: facts.knownBy || (contactKnown ? by : '') });
  if (faultOfContact(own) !== null) return null;
  const entry =
    (contactId === undefined ? undefined : contactIn(directory, contactId)) ??
    standingContacts(directory).find((contact) => mayBeOne(contact, own));
  if (entry !== undefined) {
    // Who knows them is for people to say; a tick in one message does not settle it.
    return { id: entry.id, edits: fillEdits(entry, { ...own, knownBy: '' }, { by, at }) };
  }
  const id = newId();
  return { id, edits: [contactEdit({ ...own, id, by, at })] };
}
