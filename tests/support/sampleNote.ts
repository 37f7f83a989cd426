import type { Note } from '../../src/domain/note.ts';

/** A plain first-hand word of an unknown contact, but for what is given. */
export function sampleNote(facts: Partial<Note> = {}): Note {
  return {
    id: 'note-1',
    applicantId: '99000001',
    contactName: 'Dr. Ito',
    contactRole: '',
    contactInstitution: '',
    contactKnown: false,
    rung: 5,
    channel: 'call',
    initiator: 'we',
    saidAt: 0,
    strength: 'favourable',
    firstHand: true,
    words: 'Reliable.',
    by: 'PD',
    at: 0,
    ...facts,
  };
}
