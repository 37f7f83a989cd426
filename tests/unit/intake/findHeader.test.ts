import { expect, test } from 'vitest';
import { findHeader } from '../../../src/intake/findHeader.ts';

test('the header is the first row that names the AAMC ID', () => {
  expect(findHeader('Pool of Medicine, 2027\n\nAAMC ID;Last Name\n99000001;Marsh\n')).toMatchObject(
    {
      delimiter: ';',
      line: 3,
    },
  );
});

test('a line break in a quoted preamble counts as a line', () => {
  expect(findHeader('"Exported\nby R. Ferrante"\nAAMC ID,Last Name\n')?.line).toBe(3);
});

test('a quotation mark left open in the preamble does not hide the header', () => {
  expect(findHeader('"Pool\nAAMC ID,Last Name\n99000001,Marsh\n')).toMatchObject({
    delimiter: ',',
    line: 2,
  });
});

test('of codes above labels the labels are the header', () => {
  expect(findHeader('AAMC_ID,LAST_NAME\nAAMC ID,Last Name\n99000001,Marsh\n')?.line).toBe(2);
});

test('a list of IDs under one header is a table of one column', () => {
  expect(findHeader('AAMC ID\n99000001\n')).toMatchObject({ delimiter: ',', line: 1 });
});

test('no header is found beyond thirty rows', () => {
  expect(findHeader(`${'notes\n'.repeat(31)}AAMC ID,Last Name\n`)).toBeNull();
});
