import { expect, test } from 'vitest';
import { DEFAULT_TRACK } from '../../../../src/domain/board.ts';
import { idsOfTrack, poolParts } from '../../../../src/store/document/poolParts.ts';
import { makeApplicant } from '../../../support/makeApplicant.ts';

const MEDICINE = { code: '1234140C0', label: 'Internal Medicine', type: 'Categorical' };
const PRELIM = { code: '1234140P0', label: 'Internal Medicine', type: 'Preliminary' };

function pool(
  ...rows: readonly (readonly [id: string, lastName: string, ...(typeof MEDICINE)[]])[]
) {
  return new Map(
    rows.map(([id, lastName, ...tracks]) => [id, makeApplicant({ id, lastName, tracks })]),
  );
}

test('who names no track is in every one, before and after the first who names it', () => {
  const applicantsById = pool(
    ['10000004', 'Diaz'],
    ['10000003', 'Chen', PRELIM, PRELIM],
    ['10000002', 'Baker', MEDICINE],
    ['10000001', 'Adams'],
  );
  const ids = (code: string) => idsOfTrack({ applicantsById }, code);
  expect(ids(MEDICINE.code)).toEqual(['10000001', '10000002', '10000004']);
  expect(ids(PRELIM.code)).toEqual(['10000001', '10000003', '10000004']);
  expect(ids(DEFAULT_TRACK)).toEqual(['10000001', '10000002', '10000003', '10000004']);
  expect(ids('of another program')).toEqual(['10000001', '10000004']);
});

test('categorical tracks stand first, then those with more applicants', () => {
  const many = pool(
    ['10000001', 'Adams', PRELIM],
    ['10000002', 'Baker', PRELIM],
    ['10000003', 'Chen', MEDICINE],
  );
  expect(poolParts(many).tracks.map(({ code }) => code)).toEqual([MEDICINE.code, PRELIM.code]);
});
