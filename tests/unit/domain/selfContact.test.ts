import { expect, test } from 'vitest';
import type { Note } from '../../../src/domain/note.ts';
import { selfContactOf } from '../../../src/domain/selfContact.ts';
import { influenceOf } from '../../support/byPreset.ts';
import { edt } from '../../support/edt.ts';
import { sampleNote } from '../../support/sampleNote.ts';

let count = 0;
function message(saidAt: number, facts: Partial<Note> = {}): Note {
  count += 1;
  return sampleNote({ id: `m${count}`, rung: 6, initiator: 'applicant', saidAt, ...facts });
}

test('messages are counted, with how close together they came and in what tone', () => {
  const notes = [
    message(edt(17, 9), { tone: 'pressing' }),
    message(edt(16, 9), { tone: 'calm' }),
    message(edt(17, 8, 59)),
    sampleNote({ initiator: 'we', rung: 6, saidAt: edt(16, 10) }),
    sampleNote({ initiator: 'they', rung: 1, saidAt: edt(16, 10) }),
  ];
  expect(selfContactOf(notes)).toEqual({
    count: 3,
    firstAt: edt(16, 9),
    lastAt: edt(17, 9),
    mostInADay: 2,
    shortestGap: 60_000,
    tones: { calm: 1, pressing: 1, 'not recorded': 1 },
    isOverContact: false,
  });
});

test('three within a day are over-contact, whatever came of each; a retracted one is none', () => {
  const three = [9, 12, 20].map((hour) => message(edt(16, hour)));
  expect(selfContactOf(three).isOverContact).toBe(true);
  const [first, ...rest] = three as [Note, ...Note[]];
  const retracted = { ...first, retracted: { why: 'Not theirs', by: 'PD', at: 0 } };
  expect(selfContactOf([retracted, ...rest]).isOverContact).toBe(false);
});

test('nobody wrote: nothing is counted', () => {
  expect(selfContactOf([])).toMatchObject({ count: 0, shortestGap: null, isOverContact: false });
});

test('a calm, factual message is credited in full at rung 6, a pressing one not at all', () => {
  const netOf = (facts: Partial<Note>) => influenceOf([message(edt(16, 9), facts)]).net;
  expect(netOf({ strength: 'favourable' })).toBeCloseTo(0.04);
  expect(netOf({ strength: 'favourable', tone: 'calm' })).toBeCloseTo(0.1);
  expect(netOf({ strength: 'strong', tone: 'pressing' })).toBe(0);
  expect(netOf({ strength: 'concern', tone: 'calm' })).toBeCloseTo(-0.06);
});
