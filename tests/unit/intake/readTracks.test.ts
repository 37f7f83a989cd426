import { expect, test } from 'vitest';
import { readTracks } from '../../../src/intake/readTracks.ts';

const PRELIMINARY = {
  code: '2978140P0',
  type: 'Preliminary',
  label: 'Medicine-Preliminary',
};
const CATEGORICAL = {
  code: '2978140C0',
  type: 'Categorical',
  label: 'Internal Medicine - NYU, Traditional',
};

test('label, bar, code, type', () => {
  expect(readTracks('Medicine-Preliminary|2978140P0 (Preliminary)')).toEqual({
    kind: 'value',
    value: [PRELIMINARY],
  });
});

test.each([', ', ',', ';', '\n', '\r\n'])(
  'several are joined by %j, commas in labels or not',
  (by) => {
    const cell = `Internal Medicine - NYU, Traditional|2978140C0 (Categorical)${by}Medicine-Preliminary|2978140P0 (Preliminary)`;
    expect(readTracks(cell)).toEqual({ kind: 'value', value: [CATEGORICAL, PRELIMINARY] });
  },
);

test('the letter of the code tells the type where no words do', () => {
  expect(readTracks('2978140p0')).toEqual({
    kind: 'value',
    value: [{ code: '2978140P0', type: 'Preliminary', label: '2978140P0' }],
  });
});

test('the same track twice is one', () => {
  const track = 'Medicine-Preliminary|2978140P0 (Preliminary)';
  expect(readTracks(`${track}, ${track}`)).toEqual({ kind: 'value', value: [PRELIMINARY] });
});

test.each(['Medicine-Preliminary', 'Medicine|297814P0 (Preliminary)', 'Medicine|2978140P0 extra'])(
  '“%s” names no track by its code',
  (cell) => expect(readTracks(cell)).toMatchObject({ code: 'track-unreadable' }),
);
