import { expect, test } from 'vitest';
import { answeredInquiry } from '../../../src/domain/answeredInquiry.ts';
import { voicesIn } from '../../../src/domain/contact.ts';
import type { Inquiry } from '../../../src/domain/inquiry.ts';
import { edt } from '../../support/edt.ts';

const inquiry = (id: string, facts: Partial<Inquiry> = {}): Inquiry => ({
  id,
  applicantId: '99000000',
  asked: [{ name: 'Dr. José Osei' }, { name: 'Dr. Ito' }],
  channel: 'e-mail',
  text: 'Do you know her?',
  askedAt: edt(16, 10),
  dueAt: null,
  by: 'PD',
  at: edt(16, 10),
  ...facts,
});
const voiceOf = voicesIn(new Map());
const of = (inquiries: readonly Inquiry[], contactName: string, saidAt = edt(16, 12)) =>
  answeredInquiry(inquiries, { contactName, saidAt }, voiceOf)?.id ?? null;

test('whoever was asked answers, however the name is written', () => {
  expect(of([inquiry('a')], 'Osei, Jose')).toBe('a');
  expect(of([inquiry('a')], 'Dr. Lind')).toBeNull();
  expect(of([inquiry('a')], '')).toBeNull();
});

test('the latest question before the word is meant', () => {
  const later = inquiry('b', { askedAt: edt(16, 11) });
  const afterwards = inquiry('c', { askedAt: edt(16, 13) });
  expect(of([later, inquiry('a'), afterwards], 'Dr. Ito')).toBe('b');
  expect(of([afterwards], 'Dr. Ito')).toBeNull();
});

test('a question for which nobody waits any more is not answered', () => {
  const closed = inquiry('a', { closed: { by: 'PD', at: edt(16, 11) } });
  expect(of([closed], 'Dr. Ito')).toBeNull();
});
