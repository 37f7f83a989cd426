import { expect, test } from 'vitest';
import { followUpsOf } from '../../../src/domain/followUps.ts';
import type { Inquiry } from '../../../src/domain/inquiry.ts';
import type { CallBack } from '../../../src/domain/note.ts';
import { sampleNote } from '../../support/sampleNote.ts';

const planned = (dueAt: number | null): CallBack => ({ dueAt, by: 'PD', at: 0 });
const inquiry = (id: string, facts: Partial<Inquiry> = {}): Inquiry => ({
  id,
  applicantId: '99000001',
  asked: [{ name: 'Dr. Ito' }],
  channel: 'call',
  text: '',
  askedAt: 0,
  dueAt: 50,
  by: 'PD',
  at: 0,
  ...facts,
});

test('what is due is listed once for each word and question, the earliest first', () => {
  const done = { result: 'confirmed', by: 'PD', at: 0 } as const;
  const notes = [
    sampleNote({ id: 'a', wordId: 'w', callBack: planned(70) }),
    sampleNote({ id: 'b', wordId: 'w', callBack: planned(70) }),
    sampleNote({ id: 'c', callBack: planned(20) }),
    sampleNote({ id: 'd', callBack: planned(null) }),
    sampleNote({ id: 'e', callBack: { ...planned(10), done } }),
    sampleNote({ id: 'f', callBack: planned(10), retracted: { why: '', by: '', at: 0 } }),
    sampleNote({ id: 'g', inquiryId: 'answered' }),
  ];
  const inquiries = new Map([
    [
      '99000001',
      [
        inquiry('open'),
        inquiry('answered'),
        inquiry('closed', { closed: { by: 'PD', at: 0 } }),
        inquiry('undated', { dueAt: null }),
      ],
    ],
  ]);
  expect(
    followUpsOf(notes, inquiries).map((due) => [
      due.dueAt,
      due.kind === 'inquiry' ? due.inquiry.id : due.notes.map(({ id }) => id),
    ]),
  ).toEqual([
    [20, ['c']],
    [50, 'open'],
    [70, ['a', 'b']],
  ]);
});
