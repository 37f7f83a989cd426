import { expect, test } from 'vitest';
import type { InquiryFacts } from '../../../../src/domain/inquiry.ts';
import { addNote } from '../../../../src/store/commands/addNote.ts';
import { answerInquiry, saveInquiry } from '../../../../src/store/commands/saveInquiry.ts';
import { hearingOf } from '../../../../src/store/influenceOfApplicant.ts';
import { edt } from '../../../support/edt.ts';
import { sampleNote } from '../../../support/sampleNote.ts';
import { sampleId, sampleWorkspace } from '../../../support/sampleWorkspace.ts';

const question: InquiryFacts = {
  applicantId: sampleId(0),
  asked: [{ name: ' Dr. Ito ' }, { name: ' ' }],
  channel: 'e-mail',
  text: 'Did you work with this student?',
  askedAt: edt(16, 9),
  dueAt: edt(16, 12),
};
const {
  id: _id,
  by: _by,
  at: _at,
  applicantId: _of,
  ...answer
} = sampleNote({
  initiator: 'they',
  saidAt: edt(16, 9, 1),
});

function withQuestion() {
  const workspace = sampleWorkspace(2);
  workspace.run(saveInquiry, { id: null, facts: question });
  const inquiryOf = () => workspace.ledger().inquiriesByApplicant.get(sampleId(0))?.[0];
  const casesOf = () => {
    const documents = { board: workspace.board(), ledger: workspace.ledger() };
    const { conductByNote } = hearingOf(documents, sampleId(0))!;
    return [...conductByNote.values()].flat().map((finding) => finding.case);
  };
  return { workspace, inquiryOf, casesOf };
}

test('a question is written down, changed, closed, and taken back', () => {
  const { workspace, inquiryOf } = withQuestion();
  const { id } = inquiryOf()!;
  expect(inquiryOf()).toMatchObject({ asked: [{ name: 'Dr. Ito' }], by: 'Person 1' });
  workspace.run(saveInquiry, { id, facts: { ...question, dueAt: null }, isClosed: true });
  expect(inquiryOf()).toMatchObject({ id, dueAt: null, closed: { by: 'Person 1' } });
  workspace.undo();
  expect(inquiryOf()).toMatchObject({ dueAt: edt(16, 12) });
  expect(workspace.undo()).toMatchObject({ ok: true, value: { on: [sampleId(0)] } });
  expect(inquiryOf()).toBeUndefined();
});

test.each([
  { applicantId: '00000000' },
  { asked: [{ name: ' ' }] },
  { askedAt: Number.NaN },
  { dueAt: edt(16, 8) },
  { text: 'x'.repeat(100_000) },
] as const)('a question is refused with a reason: %o', (change) => {
  const { workspace } = withQuestion();
  const result = workspace.run(saveInquiry, { id: null, facts: { ...question, ...change } });
  expect(result.ok).toBe(false);
  expect(workspace.ledger().inquiriesByApplicant.size).toBe(1);
});

test('an answer is a note that names its question, and a follow-up by the conduct table', () => {
  const { workspace, inquiryOf, casesOf } = withQuestion();
  const inquiryId = inquiryOf()!.id;
  workspace.run(answerInquiry, { inquiryId, facts: { ...answer, contactName: 'Dr. Lind' } });
  expect([...workspace.ledger().notesById.values()]).toMatchObject([
    { inquiryId, applicantId: sampleId(0), contactName: 'Dr. Lind' },
  ]);
  expect(casesOf()).toEqual(['E']);
  expect(workspace.ledger().history.at(-1)).toMatchObject({
    what: 'answerInquiry',
    from: inquiryId,
  });
});

test('who was asked and speaks later follows our contact, without naming the question', () => {
  const { workspace, casesOf } = withQuestion();
  workspace.run(addNote, { ...answer, applicantId: sampleId(0), contactName: 'ITO' });
  expect(casesOf()).toEqual(['E']);
});

test('an answer is no older than its question, and has one', () => {
  const { workspace, inquiryOf } = withQuestion();
  const facts = { ...answer, saidAt: edt(16, 8, 59) };
  const inquiryId = inquiryOf()!.id;
  expect(workspace.run(answerInquiry, { inquiryId, facts }).ok).toBe(false);
  expect(workspace.run(answerInquiry, { inquiryId: 'none', facts: answer }).ok).toBe(false);
});
