import type { Contact } from './contact.ts';
import { foldText } from './directory.ts';

/**
 * Contacts found while typing: every word typed begins a word of the name, the institution, the role
 * or the specialty. Those whose name is meant come first, then those whom somebody here knows.
 */
export function searchContacts(
  contacts: readonly Contact[],
  typed: string,
  most: number,
): readonly Contact[] {
  const words = foldText(typed).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  return contacts
    .flatMap((contact) => {
      const name = foldText(contact.name).split(' ');
      const rest = foldText(
        [contact.institution, contact.role, contact.specialty, contact.email].join(' '),
      ).split(' ');
      const begins = (texts: readonly string[], word: string) =>
        texts.some((text) => text.startsWith(word));
      if (!words.every((word) => begins(name, word) || begins(rest, word))) return [];
      return [{ contact, named: words.filter((word) => begins(name, word)).length }];
    })
    .sort(
      (a, b) =>
        b.named - a.named ||
        Number(b.contact.knownBy !== '') - Number(a.contact.knownBy !== '') ||
        a.contact.name.localeCompare(b.contact.name, 'en') ||
        (a.contact.id < b.contact.id ? -1 : 1),
    )
    .slice(0, most)
    .map(({ contact }) => contact);
}
