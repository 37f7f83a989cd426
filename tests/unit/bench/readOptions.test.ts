import { describe, expect, it } from 'vitest';
import { MEASURES, readOptions } from '../../bench/readOptions.ts';

describe('readOptions', () => {
  it('measures everything three times unless told otherwise', () => {
    expect(readOptions([])).toEqual({ runs: 3, only: MEASURES, sizes: null, json: null });
  });

  it('takes a choice of measures in their own order', () => {
    const options = readOptions(['--only', 'drag,import', '--sizes', '400,10000', '--runs', '5']);
    expect(options).toMatchObject({ runs: 5, only: ['import', 'drag'], sizes: [400, 10_000] });
  });

  it.each([
    [['--only', 'import,speed'], 'not "speed"'],
    [['--runs', '0'], '--runs takes whole numbers above 0'],
    [['--sizes', '400,many'], 'not "many"'],
  ])('refuses %j', (args, sentence) => {
    expect(() => readOptions(args)).toThrow(sentence);
  });
});
