import { expect, test } from 'vitest';
import { percentileOf, scoreDistribution } from '../../../src/domain/poolStats.ts';
import { prepareSearch, search } from '../../../src/domain/searchApplicants.ts';
import { sampleApplicant } from '../../support/sampleWorkspace.ts';

const index = prepareSearch([
  sampleApplicant('99120001', {
    lastName: 'O’Brien-Núñez',
    firstName: 'José',
    school: 'Park University',
  }),
  sampleApplicant('99120002', { lastName: 'Park', firstName: 'Jisoo', school: 'Lakeshore' }),
  sampleApplicant('99130004', { lastName: 'Sørensen-Łuczak', firstName: 'Æsa', school: null }),
  sampleApplicant('00990003', { lastName: 'Nguyễn', firstName: 'Thanh Hà', school: null }),
]);

test.each([
  ['obrien', ['99120001']],
  ['o’brien', ['99120001']],
  ['o brien', ['99120001']],
  ['brien', ['99120001']],
  ['nunez jos', ['99120001']],
  ['sorensen', ['99130004']],
  ['luczak aesa', ['99130004']],
  ['Łuc', ['99130004']],
  ['ha nguyen', ['00990003']],
  ['0099 0003', ['00990003']],
  ['9912', ['99120001', '99120002']],
  ['jisoo lakeshore', ['99120002']],
  ['arkz', []],
])('“%s” is found', (query, ids) => {
  expect(search(index, query)).toEqual(ids);
});

test.each([
  ['jisso', ['99120002'], 'two letters changed about'],
  ['lakshore', ['99120002'], 'one too few'],
  ['sorrensen', ['99130004'], 'one too many'],
  ['nguien', ['00990003'], 'another one'],
  ['luczka aesa', ['99130004'], 'in one of two words'],
  ['sorenzenn', ['99130004'], 'two slips in a long word'],
  ['sorenz', ['99130004'], 'a slip in a word that is not typed to its end'],
  ['prak', ['99120002', '99120001'], 'the name before the school'],
  ['jozz', [], 'two slips in a short word'],
  ['hb', [], 'a slip in a very short word'],
  ['99120003', [], 'a wrong digit of an ID'],
  ['jisoo 99130', [], 'an ID of somebody else'],
])('“%s” finds %j: %s', (query, ids) => {
  expect(search(index, query)).toEqual(ids);
});

test('whoever is spelt as typed hides those who are spelt alike', () => {
  const alike = prepareSearch([
    sampleApplicant('99120001', { lastName: 'Marks', school: null }),
    sampleApplicant('99120002', { lastName: 'Parks', school: null }),
  ]);
  expect(search(alike, 'parks')).toEqual(['99120002']);
});

test('where each word is known but no one bears both, slips are forgiven in all', () => {
  const alike = prepareSearch([
    sampleApplicant('99120001', { lastName: 'Smith', firstName: 'John', school: null }),
    sampleApplicant('99120002', { lastName: 'Smyth', firstName: 'Ann', school: null }),
  ]);
  expect(search(alike, 'smyth john')).toEqual(['99120001']);
});

test('fewer slips come first, and an ID that begins so before one that holds it', () => {
  const alike = prepareSearch([
    sampleApplicant('99120001', { lastName: 'Castellanez', school: null }),
    sampleApplicant('12991200', { lastName: 'Castellano', school: null }),
  ]);
  expect(search(alike, 'castelano')).toEqual(['12991200', '99120001']);
  expect(search(alike, '9912')).toEqual(['99120001', '12991200']);
});

test('a name comes before a school of the same word', () => {
  expect(search(index, 'park')).toEqual(['99120002', '99120001']);
});

test('a percentile counts half of those with the same score', () => {
  expect(percentileOf([200, 210, 220, 230], 220)).toBe(63);
  expect(percentileOf([200], 200)).toBe(50);
  expect(percentileOf([], 200)).toBe(50);
});

test('bins begin at multiples of their width and hold every score once', () => {
  const { bins, values } = scoreDistribution([233, 201, 203, 204], 4);
  expect(values).toEqual([201, 203, 204, 233]);
  expect(bins[0]).toEqual({ from: 200, to: 204, count: 2 });
  expect(bins.at(-1)).toEqual({ from: 232, to: 236, count: 1 });
  expect(bins.reduce((total, { count }) => total + count, 0)).toBe(4);
  expect(scoreDistribution([], 4)).toEqual({ bins: [], values: [] });
});
