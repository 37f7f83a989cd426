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
