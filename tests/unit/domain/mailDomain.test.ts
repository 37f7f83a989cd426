import { expect, test } from 'vitest';
import { withRelation } from '../../../src/domain/directory.ts';
import { isOfDomains, mailDomainsIn, readMailDomains } from '../../../src/domain/mailDomain.ts';

test('domains are read as people type them, each once', () => {
  expect(mailDomainsIn(' Lakeshore.EDU, @lakeshore-health.org;ada@lakeshore.edu ')).toEqual({
    ok: true,
    value: ['lakeshore.edu', 'lakeshore-health.org'],
  });
  expect(mailDomainsIn('')).toEqual({ ok: true, value: [] });
});

test.each([
  ['lakeshore', 'is no e-mail domain'],
  ['lake..edu', 'is no e-mail domain'],
  ['<b>.edu', 'is no e-mail domain'],
  ['gmail.com', 'Anybody can have mail at gmail.com'],
  [Array.from({ length: 11 }, (_, at) => `a${at}.org`).join(' '), 'At most 10'],
])('%s is refused with a reason', (text, reason) => {
  const read = mailDomainsIn(text);
  expect(read.ok ? '' : read.error).toContain(reason);
});

test('what is stored is read, and what is no domain is left out', () => {
  expect(readMailDomains(undefined)).toEqual([]);
  expect(readMailDomains('lakeshore.edu')).toEqual([]);
  expect(readMailDomains(['lakeshore.edu', 4, 'nothing'])).toEqual(['lakeshore.edu']);
});

test('an address is of a domain or of a part of it, never of one that only ends alike', () => {
  const ours = ['lakeshore.edu'];
  expect(isOfDomains('Ada@LAKESHORE.edu', ours)).toBe(true);
  expect(isOfDomains('ada@med.lakeshore.edu', ours)).toBe(true);
  expect(isOfDomains('ada@notlakeshore.edu', ours)).toBe(false);
  expect(isOfDomains('', ours)).toBe(false);
});

test('whoever has mail at the program is our faculty, unless somebody said otherwise', () => {
  const ours = ['lakeshore.edu'];
  const of = (email: string, relation: 'other' | 'unfilled director') =>
    withRelation({ email, relation }, ours).relation;
  expect(of('ada@lakeshore.edu', 'other')).toBe('our faculty');
  expect(of('ada@lakeshore.edu', 'unfilled director')).toBe('unfilled director');
  expect(of('ada@elsewhere.edu', 'other')).toBe('other');
});
