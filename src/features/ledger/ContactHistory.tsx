import type { Contact } from '../../domain/contact.ts';
import { contactTrust, describeTrust } from '../../domain/contactTrust.ts';
import { TURNOUTS, type Turnout } from '../../domain/note.ts';
import { EASTERN, formatInZone } from '../../domain/week.ts';
import { recordTurnout } from '../../store/commands/recordTurnout.ts';
import { useBoard, useLedger, useRun } from '../../store/hooks.ts';
import { SectionLabel } from '../../ui/SectionLabel.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { STRENGTH_WORDS } from '../applicant/noteWords.ts';
import styles from './ContactDialog.module.css';
import { nameOfApplicant } from './ledgerLines.ts';

/** What a contact said, and how it turned out. It informs the reader; no weight depends on it. */
export function ContactHistory({ contact }: { readonly contact: Contact }) {
  const { contactsById, notesById } = useLedger();
  const { applicantsById } = useBoard();
  const run = useRun();
  const trust = contactTrust(contact, contactsById, notesById.values());
  return (
    <section className={styles.part} aria-label="Trust history">
      <SectionLabel as="h3">Trust history</SectionLabel>
      <p className={styles.quiet}>{describeTrust(trust)}</p>
      <ul className={styles.list}>
        {trust.notes.map((note) => {
          const name = nameOfApplicant(applicantsById.get(note.applicantId), note.applicantId);
          return (
            <li key={note.id} className={styles.item}>
              <span>
                <strong dir="auto">{name}</strong>
                <span className={styles.quiet}>
                  {` · ${STRENGTH_WORDS[note.strength].name} · ${formatInZone(note.saidAt, EASTERN)} ET`}
                </span>
              </span>
              <SelectField
                label={`How it turned out, ${name}`}
                hideLabel
                placeholder="Turned out…"
                value={note.turnout?.turnout ?? ''}
                options={TURNOUTS.map((value) => ({ value, label: `Turned out ${value}` }))}
                onChange={({ currentTarget: { value } }) =>
                  run(recordTurnout, {
                    noteId: note.id,
                    turnout: value === '' ? null : (value as Turnout),
                  })
                }
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
