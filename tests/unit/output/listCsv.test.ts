import { expect, test } from 'vitest';
import { preferenceListOf } from '../../../src/domain/preferenceList.ts';
import { listCsv } from '../../../src/output/listCsv.ts';
import { moveToBand } from '../../../src/store/commands/moveToBand.ts';
import { influenceOf } from '../../support/byPreset.ts';
import {
  importInto,
  sampleApplicant,
  sampleWorkspace,
  TRACK,
} from '../../support/sampleWorkspace.ts';

function listed() {
  const workspace = sampleWorkspace(0);
  importInto(
    workspace,
    [
      sampleApplicant('01000001', {
        lastName: '=Marsh',
        firstName: 'Ada',
        applicantType: 'US-IMG',
        school: 'Lakeshore;=1+1',
        step2ck: 238,
      }),
      sampleApplicant('91000002', { lastName: 'Okafor', firstName: 'Ben', comlex2: 512 }),
    ],
    'bbbbbbbbbbbbbbbb',
  );
  workspace.run(moveToBand, { track: TRACK, ids: ['01000001'], band: 'usable' });
  workspace.run(moveToBand, { track: TRACK, ids: ['91000002'], band: 'top' });
  return workspace.board();
}

test('the table has one row per rank, formulas guarded and IDs as they are', () => {
  const board = listed();
  const [header, first, second, end] = listCsv(
    preferenceListOf(board, TRACK),
    board,
    new Map([['01000001', { ...influenceOf([]), net: -0.324 }]]),
  ).split('\r\n');
  expect(header).toBe(
    '\uFEFFRank,Band,AAMC ID,Name,Applicant type,School,Step 2 CK,COMLEX Level 2 CE,Net influence,Why here',
  );
  expect(first).toMatch(/^1,Top,91000002,"Okafor, Ben",Unknown,,,512,,"Unsorted → Top, /);
  expect(second).toMatch(
    /^2,Usable,01000001,"'=Marsh, Ada",US-IMG,"Lakeshore;'=1\+1",238,,-0.32,"Unsorted → Usable, /,
  );
  expect(end).toBe('');
});
