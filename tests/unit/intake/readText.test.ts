import { expect, test } from 'vitest';
import { readEmail, readText } from '../../../src/intake/readText.ts';

test('text stays as written, without the space around it', () => {
  expect(readText('  School of Medicine,\nSalem ')).toEqual({
    kind: 'value',
    value: 'School of Medicine,\nSalem',
  });
});

test('Screened and No Response are no text', () => {
  expect([readText('Screened').kind, readText('No Response').kind]).toEqual(['blank', 'blank']);
});

test('an e-mail address has two parts', () => {
  expect(readEmail(' a.marsh@example.org ')).toEqual({
    kind: 'value',
    value: 'a.marsh@example.org',
  });
  expect(readEmail('(917) 555-0188')).toMatchObject({ kind: 'problem', code: 'email-unreadable' });
});
