import { expect, test } from 'vitest';
import { clipboardTable } from '../../../src/output/clipboardTable.ts';

test('rows become lines, cells are parted by tabs', () => {
  expect(
    clipboardTable([
      ['Name', 'CK'],
      ['Park', '244'],
    ]).text,
  ).toBe('Name\tCK\nPark\t244');
});

test('no cell opens as a formula or breaks into two', () => {
  const { text } = clipboardTable([['Name'], ['=HYPERLINK("x")'], ['a\tb\r\nc'], ['x\n=1+1']]);
  expect(text.split('\n').slice(1)).toEqual(['\'=HYPERLINK("x")', 'a b c', 'x =1+1']);
});

test('the HTML shows words as words and keeps an AAMC ID as text', () => {
  const { html } = clipboardTable([
    ['Name', 'ID'],
    ['<b>&"', '00120001'],
  ]);
  expect(html).toContain('<th>Name</th>');
  expect(html).toContain('<td>&lt;b&gt;&amp;&quot;</td>');
  expect(html).toContain(`<td style="mso-number-format:'\\@'">00120001</td>`);
});
