import { expect, test } from 'vitest';
import { influenceSteps } from '../../../src/domain/influenceSteps.ts';
import type { Note } from '../../../src/domain/note.ts';
import { influenceOf } from '../../support/byPreset.ts';

const share = (noteId: string, counted: number) => ({
  noteId,
  weight: counted,
  counted,
  reasons: [],
});
const rounded = (shares: readonly ReturnType<typeof share>[]) =>
  influenceSteps({ shares }).map(({ noteId, from, to }) => [
    noteId,
    Math.round(from * 1000) / 1000,
    Math.round(to * 1000) / 1000,
  ]);

test('the strongest voice stands first and the next adds to what it left open', () => {
  expect(rounded([share('faculty', 0.5), share('director', 0.8)])).toEqual([
    ['director', 0, 0.8],
    ['faculty', 0.8, 0.9],
  ]);
});

test('what speaks against is taken from what speaks for', () => {
  expect(rounded([share('concern', -0.6), share('faculty', 0.5)])).toEqual([
    ['faculty', 0, 0.5],
    ['concern', 0.5, -0.1],
  ]);
});

test('beside a voice that weighs everything no further one adds', () => {
  expect(rounded([share('director', 1), share('faculty', 0.5)])).toEqual([
    ['director', 0, 1],
    ['faculty', 1, 1],
  ]);
});

test('a note that counts nothing is told last and changes nothing', () => {
  expect(rounded([share('lukewarm', 0), share('faculty', 0.3)])).toEqual([
    ['faculty', 0, 0.3],
    ['lukewarm', 0.3, 0.3],
  ]);
});

test('no notes, no steps', () => {
  expect(influenceSteps({ shares: [] })).toEqual([]);
});

test('the last step ends at the net influence', () => {
  const said: Note = {
    id: '',
    applicantId: '99000001',
    contactName: '',
    contactRole: '',
    contactInstitution: '',
    contactKnown: true,
    rung: 1,
    channel: 'call',
    initiator: 'we',
    saidAt: Date.UTC(2027, 2, 16, 15),
    strength: 'strong',
    firstHand: true,
    words: '',
    by: 'Person 1',
    at: 0,
  };
  const notes: readonly Note[] = [
    { ...said, id: 'a', contactName: 'Dr. A', rung: 4, strength: 'favourable' },
    { ...said, id: 'b', contactName: 'Dr. B', rung: 2, strength: 'context' },
    { ...said, id: 'c', contactName: 'Dr. C', rung: 5, strength: 'concern' },
    { ...said, id: 'd', contactName: 'Dr. B', rung: 2, strength: 'favourable' },
    { ...said, id: 'e', contactName: 'Dr. E', rung: 3, strength: 'serious concern' },
  ];
  const influence = influenceOf(notes);
  const steps = influenceSteps(influence);
  expect(steps).toHaveLength(notes.length);
  expect(steps.at(-1)?.to).toBeCloseTo(influence.net, 12);
});
