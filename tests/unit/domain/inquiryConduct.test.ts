import { expect, test } from 'vitest';
import { voicesIn } from '../../../src/domain/contact.ts';
import { inquiryConduct } from '../../../src/domain/inquiryConduct.ts';
import { PRESET_WEEK } from '../../../src/domain/week.ts';
import { edt } from '../../support/edt.ts';

test.each([
  ['before reviewing opens', edt(16, 7, 59, 59), edt(15, 20), 'B tooEarly'],
  ['when it opens', edt(16, 8), edt(15, 20), 'A weAsked'],
  ['before the application is known to be here', edt(16, 9), edt(16, 10), 'B receiptUnknown'],
  ['when SOAP has ended', edt(18, 21), null, 'J soapEnded'],
])('a question asked %s', (_title, askedAt, receivedAt, expected) => {
  const found = inquiryConduct(
    {
      applicantId: '99000001',
      asked: [{ name: 'Dr. Ito' }],
      channel: 'call',
      text: '',
      askedAt,
      dueAt: null,
    },
    {
      week: PRESET_WEEK,
      receivedAt,
      outbound: [],
      inquiries: [],
      voiceOf: voicesIn(new Map()),
    },
  );
  expect(found.map(({ case: name, why }) => `${name} ${why}`)).toEqual([expected]);
});
