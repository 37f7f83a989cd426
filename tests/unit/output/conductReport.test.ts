import { expect, test } from 'vitest';
import { CONDUCT_CASES, type ConductFinding } from '../../../src/domain/conduct.ts';
import { CLAUSES, CONDUCT_WHY } from '../../../src/domain/conductClauses.ts';
import { type ConductEntry, caseReport, weekReport } from '../../../src/output/conductReport.ts';
import { edt } from '../../support/edt.ts';
import { makeApplicant } from '../../support/makeApplicant.ts';
import { sampleNote } from '../../support/sampleNote.ts';

const found = (name: ConductFinding['case'], isFlagged = true): ConductFinding => ({
  case: name,
  isFlagged,
  why: 'othersUnasked',
});
const entry = (facts: Partial<ConductEntry> = {}): ConductEntry => ({
  note: sampleNote({
    saidAt: edt(17, 9, 5),
    at: edt(17, 9, 7),
    initiator: 'they',
    contactRole: 'Chair',
    words: 'We would\ntake her.',
  }),
  findings: [found('D')],
  applicant: makeApplicant(),
  ...facts,
});

test('a report on a word holds the facts, the rule, its source and the decision', () => {
  const text = caseReport(entry(), 'Lakeshore IM');
  for (const part of [
    'Lakeshore IM',
    'Wed 09:05 ET',
    'Dr. Ito, Chair',
    'Marsh, Ada, AAMC ID 9900 0001',
    'call, begun by the speaker',
    'Application received at that time: not recorded',
    'Case D: Somebody on the applicant’s behalf, unasked',
    CLAUSES.D.rule,
    CLAUSES.D.source.name,
    '“We would take her.”',
    'Written down by PD',
    'Decision: open',
  ]) {
    expect(text).toContain(part);
  }
});

test('the decision stands with its reason, and a retracted word is named as such', () => {
  const decision = {
    choice: 'included',
    reason: 'Confirmed by us',
    cases: ['D'],
    by: 'PD',
    at: 0,
  } as const;
  const { note } = entry();
  const text = caseReport(
    entry({ note: { ...note, decision, retracted: { why: 'x', by: 'Chief', at: 0 } } }),
    'Lakeshore IM',
  );
  expect(text).toContain('Decision: included by PD: Confirmed by us');
  expect(text).toContain('Retracted by Chief');
});

test('the week’s report counts every case and lists what is flagged in the order of time', () => {
  const early = entry({ note: sampleNote({ saidAt: edt(16, 9), contactName: 'Dr. Lind' }) });
  const fine = entry({ findings: [found('A', false)], note: sampleNote({ id: 'fine' }) });
  const text = weekReport([entry(), fine, early], 'Lakeshore IM');
  expect(text).toContain('3 words on record, 2 to look at');
  expect(text).toContain(`D  2  ${CLAUSES.D.title}`);
  expect(text).toContain(`A  1  ${CLAUSES.A.title}`);
  expect(text.indexOf('Dr. Lind')).toBeLessThan(text.indexOf('Dr. Ito, Chair'));
  expect(weekReport([], 'Lakeshore IM')).toContain('0 words on record, 0 to look at');
});

test('neither the clauses nor a report of every case names a verdict', () => {
  const all = CONDUCT_CASES.map((name) => entry({ findings: [found(name)] }));
  const text = weekReport(all, 'Lakeshore IM') + JSON.stringify([CLAUSES, CONDUCT_WHY]);
  expect(text).not.toMatch(/violat|breach|illegal|misconduct|guilty/i);
});

test('every case has a rule, an outcome and a source with an address', () => {
  for (const name of CONDUCT_CASES) {
    const { title, rule, outcome, source } = CLAUSES[name];
    for (const text of [title, rule, outcome, source.name]) expect(text).not.toBe('');
    expect(source.address).toMatch(/^[a-z]+\.(com|org)\/\S+$/);
  }
});
