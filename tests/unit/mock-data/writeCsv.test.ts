import { describe, expect, test } from 'vitest';
import { writeCsv } from '../../../mock-data/writeCsv.ts';

describe('writeCsv', () => {
  test('ends every line, the last too', () => {
    expect(writeCsv({ headers: ['a', 'b'], rows: [['1', '2']] })).toBe('a,b\r\n1,2\r\n');
  });

  test('quotes only what needs quotes', () => {
    const row = ['Eze, Ada', 'says "yes"', 'two\nlines', ' padded', 'plain', ''];
    expect(writeCsv({ headers: [], rows: [row] }, { newline: '\n' })).toBe(
      '\n"Eze, Ada","says ""yes""","two\nlines"," padded",plain,\n',
    );
  });

  test('quotes the delimiter in use, not the others', () => {
    const table = { headers: ['a,b', 'c;d'], rows: [] };
    expect(writeCsv(table, { delimiter: ';', newline: '\n' })).toBe('a,b;"c;d"\n');
  });
});
