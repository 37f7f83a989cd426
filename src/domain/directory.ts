import { type Contact, type ContactFacts, contactIn, type Directory } from './contact.ts';
import { contactKey } from './contactKey.ts';
import { isOfDomains } from './mailDomain.ts';

/** Entries that stand for themselves, in the order of their names. */
export function standingContacts(directory: Directory): readonly Contact[] {
  return [...directory.values()]
    .filter((contact) => contactIn(directory, contact.id) === contact)
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1));
}

/**
 * Entries that may be one person written twice: the same name however spelt, unless both say where
 * they work and it differs. To be asked, never merged by itself.
 */
export function writtenTwice(directory: Directory): readonly (readonly [Contact, Contact])[] {
  const byName = new Map<string, Contact[]>();
  const pairs: (readonly [Contact, Contact])[] = [];
  for (const contact of standingContacts(directory)) {
    const key = contactKey(contact.name);
    const others = byName.get(key) ?? [];
    for (const other of others) if (mayBeOne(other, contact)) pairs.push([other, contact]);
    byName.set(key, [...others, contact]);
  }
  return pairs;
}

/** Whether nothing speaks against two entries being one person. */
export function mayBeOne(one: ContactFacts, other: ContactFacts): boolean {
  const places = [one, other].map(({ institution }) => foldText(institution));
  return (
    contactKey(one.name) === contactKey(other.name) &&
    (places[0] === '' || places[1] === '' || places[0] === places[1])
  );
}

/** Whoever has mail at the program is our faculty, as long as nobody says otherwise. */
export function withRelation<Facts extends Pick<ContactFacts, 'email' | 'relation'>>(
  facts: Facts,
  mailDomains: readonly string[],
): Facts {
  return facts.relation === 'other' && isOfDomains(facts.email, mailDomains)
    ? { ...facts, relation: 'our faculty' }
    : facts;
}

/** Letters without accents, in lower case, words parted by one space. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ');
}
