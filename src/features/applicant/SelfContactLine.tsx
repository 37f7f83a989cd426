import type { Note } from '../../domain/note.ts';
import { type SelfContact, selfContactOf } from '../../domain/selfContact.ts';
import styles from './ApplicantNotes.module.css';

const MINUTE_MS = 60_000;

/** What the applicant sent, unasked: how often, how close together, in what tone. */
export function SelfContactLine({ notes }: { readonly notes: readonly Note[] }) {
  const contact = selfContactOf(notes);
  if (contact.count === 0) return null;
  return <p className={styles.silence}>{selfContactWords(contact)}</p>;
}

/** `3 messages of their own: 2 calm, 1 pressing · the closest two 40 min apart · 3 within a day`. */
export function selfContactWords({ count, tones, shortestGap, mostInADay }: SelfContact): string {
  const toned = [
    tones.calm > 0 && `${tones.calm} calm`,
    tones.pressing > 0 && `${tones.pressing} pressing`,
    tones['not recorded'] > 0 && `${tones['not recorded']} of unrecorded tone`,
  ].filter(Boolean);
  return [
    `${count === 1 ? '1 message' : `${count} messages`} of their own: ${toned.join(', ')}`,
    shortestGap !== null && `the closest two ${gapWords(shortestGap)} apart`,
    mostInADay > 1 && `${mostInADay} within a day`,
  ]
    .filter(Boolean)
    .join(' · ');
}

function gapWords(gap: number): string {
  const minutes = Math.round(gap / MINUTE_MS);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} h` : `${Math.round(hours / 24)} days`;
}
