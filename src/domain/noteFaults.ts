import type { Instant } from '../base/clock.ts';
import type { NoteFacts } from './note.ts';

/** The field that a refused note must change, so that the form can say it at the field. */
export type NoteField =
  | 'applicantId'
  | 'contactName'
  | 'rung'
  | 'saidAt'
  | 'words'
  | 'workedFor'
  | 'workedAs'
  | 'concernsCleared';
export interface NoteFault {
  readonly field: NoteField;
  readonly reason: string;
}

export const MAX_NOTE_CHARACTERS = 20_000;
/** How long, in what role: a line, not a letter. */
export const MAX_LINE_CHARACTERS = 200;
/** Clocks of laptops differ; a word said a few minutes ahead is not a mistake. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

/** What stands against saving the note, field by field; empty when it can be saved. */
export function faultsOfNote(note: NoteFacts, now: Instant): readonly NoteFault[] {
  const faults: NoteFault[] = [];
  if (note.applicantId === '')
    faults.push({ field: 'applicantId', reason: 'Choose an applicant.' });
  if (note.contactName.trim() === '') {
    faults.push({ field: 'contactName', reason: 'Say who spoke.' });
  }
  if ((note.rung === 3 || note.rung === 4) && !note.contactKnown) {
    faults.push({
      field: 'rung',
      reason:
        'This rung needs a contact whom somebody here knows. Tick “known to us”, or use rung 5.',
    });
  }
  if (!Number.isFinite(note.saidAt)) {
    faults.push({ field: 'saidAt', reason: 'Say when, as a date and a time.' });
  } else if (note.saidAt > now + CLOCK_TOLERANCE_MS) {
    faults.push({ field: 'saidAt', reason: 'This time is in the future.' });
  }
  if (note.words.length > MAX_NOTE_CHARACTERS) {
    faults.push({ field: 'words', reason: tooLong(note.words, MAX_NOTE_CHARACTERS) });
  }
  for (const field of ['workedFor', 'workedAs'] as const) {
    const text = note[field] ?? '';
    if (text.length > MAX_LINE_CHARACTERS) {
      faults.push({ field, reason: tooLong(text, MAX_LINE_CHARACTERS) });
    }
  }
  const both = note.concernsCleared?.find((concern) => note.concernsRaised?.includes(concern));
  if (both !== undefined) {
    faults.push({
      field: 'concernsCleared',
      reason: `One word cannot raise and clear the same concern: ${both}.`,
    });
  }
  return faults;
}

function tooLong(text: string, most: number): string {
  return `At most ${most.toLocaleString('en')} characters; this has ${text.length.toLocaleString('en')}.`;
}
