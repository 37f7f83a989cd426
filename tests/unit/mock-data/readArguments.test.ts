import { describe, expect, test } from 'vitest';
import { readArguments } from '../../../mock-data/readArguments.ts';

function errorOf(...words: string[]): string {
  const result = readArguments(words);
  return result.ok ? '' : result.error;
}

describe('readArguments', () => {
  test('takes all four, with a space or an equals sign', () => {
    const words = ['--rows', '40', '--seed=9', '--dialect', 'pdws-2018', '--out', 'a.csv'];
    expect(readArguments(words)).toEqual({
      ok: true,
      value: { rows: 40, seed: 9, dialect: 'pdws-2018', dirty: 0, out: 'a.csv' },
    });
  });

  test('asks for 400 people of seed 7 in the spelling of 2025 unless told otherwise', () => {
    expect(readArguments(['--out', 'a.csv'])).toEqual({
      ok: true,
      value: { rows: 400, seed: 7, dialect: 'pdws-2025', dirty: 0, out: 'a.csv' },
    });
  });

  test('answers a cry for help before anything else', () => {
    expect(readArguments(['--rows', 'x', '--help'])).toEqual({ ok: true, value: 'help' });
  });

  test.each([
    [['--rows', '0', '--out', 'a'], '--rows must be a whole number from 1 to 100000, not "0".'],
    [['--rows', '1.5', '--out', 'a'], '--rows must be a whole number from 1 to 100000, not "1.5".'],
    [
      ['--seed', '-1', '--out', 'a'],
      '--seed must be a whole number from 0 to 4294967295, not "-1".',
    ],
    [['--dirty', '101', '--out', 'a'], '--dirty must be a whole number from 0 to 100, not "101".'],
    [['--rows'], '--rows needs a value.'],
    [['--rows', '--seed', '7'], '--rows needs a value.'],
    [['--out', 'a', '--out', 'b'], '--out is given twice.'],
    [['--colour', 'red'], 'Unknown argument "--colour".'],
    [['pool.csv'], 'Unknown argument "pool.csv".'],
    [[], '--out FILE is missing: say where to write the pool.'],
  ])('refuses %j in a sentence', (words, sentence) => {
    expect(errorOf(...words)).toBe(sentence);
  });

  test('names the dialects there are', () => {
    expect(errorOf('--dialect', 'pdws-2031', '--out', 'a')).toContain(
      'pdws-2018, pdws-2020, pdws-2025, residencycas',
    );
  });
});
