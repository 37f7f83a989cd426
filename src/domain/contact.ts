import type { Instant } from '../base/clock.ts';
import { contactKey } from './contactKey.ts';
import type { ContactRelation, Note } from './note.ts';

/** Who speaks, as a note names them. */
export type Speaker = Pick<Note, 'id' | 'contactName'> & Partial<Pick<Note, 'contactId' | 'rung'>>;

/** What the directory holds of a person who may speak for an applicant. */
export interface ContactFacts {
  readonly name: string;
  readonly role: string;
  readonly institution: string;
  readonly specialty: string;
  readonly relation: ContactRelation;
  /** Who here knows the contact, as typed; empty: nobody does. */
  readonly knownBy: string;
  readonly email: string;
  readonly phone: string;
  /** What people here remember of earlier years: how this contact's words turned out. */
  readonly remembered: string;
}

export interface Contact extends ContactFacts {
  readonly id: string;
  readonly by: string;
  readonly at: Instant;
  /** The entry that stands for both, where the same person was written twice. */
  readonly mergedInto?: string;
}

export const BLANK_CONTACT: ContactFacts = {
  name: '',
  role: '',
  institution: '',
  specialty: '',
  relation: 'other',
  knownBy: '',
  email: '',
  phone: '',
  remembered: '',
};

export type Directory = ReadonlyMap<string, Contact>;

/** The entry that stands for a contact; undefined for one who is not in the directory. */
export function contactIn(directory: Directory, id: string): Contact | undefined {
  const path: Contact[] = [];
  let contact = directory.get(id);
  while (contact !== undefined && !path.includes(contact)) {
    path.push(contact);
    const next = contact.mergedInto === undefined ? undefined : directory.get(contact.mergedInto);
    if (next === undefined) return contact;
    contact = next;
  }
  // Two people merged two entries crosswise at once: the first of those going round stands.
  if (contact === undefined) return undefined;
  return path.slice(path.indexOf(contact)).sort((a, b) => (a.id < b.id ? -1 : 1))[0];
}

/**
 * Whose voice a note is: a directory entry where one stands for the contact, by reference or by the
 * name as typed, else the name itself. Where two entries share a name, a note without a reference is
 * taken for the first of them, which errs on the side of fewer voices. Without any name every note
 * is a voice of its own; rung 6 is the applicant, whoever sent the message.
 */
export function voicesIn(directory: Directory): (speaker: Speaker) => string {
  const idByName = new Map<string, string>();
  for (const contact of [...directory.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const key = contactKey(contact.name);
    const id = contactIn(directory, contact.id)?.id;
    if (key !== '' && id !== undefined && !idByName.has(key)) idByName.set(key, id);
  }
  return ({ id, contactId, contactName, rung }) => {
    if (rung === 6) return 'the applicant';
    const referred = contactId === undefined ? undefined : contactIn(directory, contactId)?.id;
    const key = contactKey(contactName);
    return referred ?? idByName.get(key) ?? (key || id);
  };
}
