import { err, ok } from '../../base/result.ts';
import { type Contact, type ContactFacts, contactIn } from '../../domain/contact.ts';
import { contactKey } from '../../domain/contactKey.ts';
import { mayBeOne, standingContacts, withRelation } from '../../domain/directory.ts';
import type { Command } from '../command.ts';
import type { Edit } from '../document/applyEdits.ts';

/** What a name, a role or a line of remembrance may be long. */
export const MAX_CONTACT_CHARACTERS = 500;

export interface SaveContactArgs {
  /** Null makes a new entry. */
  readonly id: string | null;
  readonly facts: ContactFacts;
}

/** Writes an entry of the directory. History says that it was, never whom it names. */
export const saveContact: Command<SaveContactArgs> = {
  name: 'saveContact',
  plan({ ledger, now, user, newId }, { id, facts: typed }) {
    const facts = trimmed(typed);
    const fault = faultOfContact(facts);
    if (fault !== null) return err(fault);
    const before = id === null ? undefined : contactIn(ledger.contactsById, id);
    if (id !== null && before === undefined) return err('This contact is not in the directory.');
    const contactId = before?.id ?? newId();
    return ok({
      document: 'ledger',
      edits: [contactEdit({ ...facts, id: contactId, by: user, at: now })],
      line: { what: 'saveContact', on: [], count: 0, to: contactId },
      message: before === undefined ? 'Contact added' : 'Contact changed',
      undoable: true,
    });
  },
};

export interface MergeContactsArgs {
  /** The entry that stands for both, and the one that was written twice. */
  readonly into: string;
  readonly from: string;
}

/**
 * One person who was written twice becomes one voice. No note is rewritten: the entry merged points
 * to the other, whose blanks it fills.
 */
export const mergeContacts: Command<MergeContactsArgs> = {
  name: 'mergeContacts',
  plan({ ledger, now, user }, args) {
    const into = contactIn(ledger.contactsById, args.into);
    const from = contactIn(ledger.contactsById, args.from);
    if (into === undefined || from === undefined) {
      return err('This contact is not in the directory.');
    }
    if (into === from) return err('These entries are one already.');
    return ok({
      document: 'ledger',
      edits: [
        ...fillEdits(into, from, { by: user, at: now }),
        { map: 'merges', key: from.id, value: { into: into.id, by: user, at: now } },
      ],
      line: { what: 'mergeContacts', on: [], count: 0, from: from.id, to: into.id },
      message: 'Two entries of the directory are one now',
      undoable: true,
    });
  },
};

export interface ImportContactsArgs {
  readonly contacts: readonly ContactFacts[];
}

/** Adds the contacts of a file. Who is in the directory already only has blanks filled. */
export const importContacts: Command<ImportContactsArgs> = {
  name: 'importContacts',
  plan({ board, ledger, now, user, newId }, { contacts }) {
    const stamp = { by: user, at: now };
    const known: Contact[] = [...standingContacts(ledger.contactsById)];
    const edits = new Map<string, Edit>();
    let added = 0;
    for (const typed of contacts) {
      const facts = withRelation(trimmed(typed), board.mailDomains);
      const fault = faultOfContact(facts);
      if (fault !== null) return err(fault);
      const index = known.findIndex((contact) => mayBeOne(contact, facts));
      const same = known[index];
      if (same === undefined) {
        const contact = { ...facts, id: newId(), ...stamp };
        known.push(contact);
        edits.set(contact.id, contactEdit(contact));
        added += 1;
        continue;
      }
      for (const edit of fillEdits(same, facts, stamp)) {
        known[index] = edit.value as unknown as Contact;
        edits.set(same.id, edit);
      }
    }
    const filled = edits.size - added;
    return ok({
      document: 'ledger',
      edits: [...edits.values()],
      line: { what: 'importContacts', on: [], count: 0, to: String(edits.size) },
      message: `${added} ${added === 1 ? 'contact' : 'contacts'} added, ${filled} completed, ${contacts.length - edits.size} known already`,
      undoable: true,
    });
  },
};

/** Why a contact cannot be saved; null when nothing speaks against it. */
export function faultOfContact(facts: ContactFacts): string | null {
  if (contactKey(facts.name) === '') return 'Type the name of the contact first.';
  const long = Object.values(facts).some((text) => text.length > MAX_CONTACT_CHARACTERS);
  return long ? `A field of a contact has at most ${MAX_CONTACT_CHARACTERS} characters.` : null;
}

export function trimmed({ relation, ...texts }: ContactFacts): ContactFacts {
  const entries = Object.entries(texts).map(([field, text]) => [field, text.trim()]);
  return { ...(Object.fromEntries(entries) as Omit<ContactFacts, 'relation'>), relation };
}

/** The facts that are blank in an entry, taken from another; none where nothing is blank. */
export function fillEdits(
  contact: Contact,
  other: ContactFacts,
  stamp: Pick<Contact, 'by' | 'at'>,
): readonly Edit[] {
  const filled = TEXTS.filter((field) => contact[field] === '' && other[field] !== '');
  const isRelated = contact.relation === 'other' && other.relation !== 'other';
  if (filled.length === 0 && !isRelated) return [];
  return [
    contactEdit({
      ...contact,
      ...Object.fromEntries(filled.map((field) => [field, other[field]])),
      ...(isRelated ? { relation: other.relation } : {}),
      ...stamp,
    }),
  ];
}

const TEXTS = [
  'role',
  'institution',
  'specialty',
  'knownBy',
  'email',
  'phone',
  'remembered',
] as const satisfies readonly (keyof ContactFacts)[];

/** `mergedInto` is read from the merges and never stored with the entry. */
export function contactEdit({ mergedInto: _mergedInto, ...contact }: Contact): Edit {
  return { map: 'contacts', key: contact.id, value: contact as unknown as Edit['value'] };
}
