import { expect, test } from 'vitest';
import { spokenText } from '../../../src/domain/spokenText.ts';

test('the head of an e-mail is left out, folded lines of it too', () => {
  const mail =
    'From: Ada <a@x.example>\nTo: Helen,\n Ruth\nSubject: a student\n\nDear Helen,\nshe is good.';
  expect(spokenText(mail)).toBe('Dear Helen,\nshe is good.');
});

test('words that only look like a head stay', () => {
  expect(spokenText('From: the chair, she is good.')).toBe('From: the chair, she is good.');
  expect(spokenText('Said: good.\nTo: nobody')).toBe('Said: good.\nTo: nobody');
  expect(spokenText('')).toBe('');
});

test('a head without a word after it is shown as it is', () => {
  expect(spokenText('From: Ada\nSubject: good student')).toBe('From: Ada\nSubject: good student');
});
