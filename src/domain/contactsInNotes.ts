import { BLANK_CONTACT, type ContactFacts, type Directory, voicesIn } from './contact.ts';
import { contactKey } from './contactKey.ts';
import { type Note, standingNotes } from './note.ts';

/**
 * People who spoke and whom the directory does not hold, one entry for each voice, by the name, role
 * and place that their latest note gives. Applicants are no contacts, nor is anybody without a name.
 */
export function contactsInNotes(
  notes: Iterable<Note>,
  directory: Directory,
): readonly ContactFacts[] {
  const voiceOf = voicesIn(directory);
  const found = new Map<string, ContactFacts>();
  for (const note of standingNotes([...notes]).toSorted((a, b) => a.saidAt - b.saidAt)) {
    const voice = voiceOf(note);
    if (note.rung === 6 || note.initiator === 'applicant') continue;
    if (directory.has(voice) || contactKey(note.contactName) === '') continue;
    const { role, institution, relation } = found.get(voice) ?? BLANK_CONTACT;
    found.set(voice, {
      ...BLANK_CONTACT,
      name: note.contactName.trim(),
      role: note.contactRole.trim() || role,
      institution: note.contactInstitution.trim() || institution,
      relation: note.contactRelation ?? relation,
    });
  }
  return [...found.values()];
}
