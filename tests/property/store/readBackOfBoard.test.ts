import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameOf } from '../../../src/domain/applicant.ts';
import { BANDS } from '../../../src/domain/band.ts';
import { preferenceListOf } from '../../../src/domain/preferenceList.ts';
import { readBack } from '../../../src/domain/readBack.ts';
import { r3Text } from '../../../src/output/r3Text.ts';
import { moveToBand } from '../../../src/store/commands/moveToBand.ts';
import {
  importInto,
  sampleApplicant,
  sampleId,
  sampleWorkspace,
  TRACK,
} from '../../support/sampleWorkspace.ts';

const POOL = 24;

const move = fc.record({
  ids: fc.uniqueArray(fc.integer({ min: 0, max: POOL - 1 }), { minLength: 1, maxLength: 6 }),
  band: fc.constantFrom(...BANDS),
  index: fc.option(fc.integer({ min: 0, max: 8 }), { nil: undefined }),
});

test('whatever was moved where, what goes to R3 reads back identical, by either number', () => {
  fc.assert(
    fc.property(fc.array(move, { minLength: 1, maxLength: 25 }), (moves) => {
      const workspace = sampleWorkspace(0);
      const pool = Array.from({ length: POOL }, (_, index) =>
        sampleApplicant(sampleId(index), { nrmpId: `N${4_100_000 + index * 37}`, lastName: 'Doe' }),
      );
      importInto(workspace, pool, 'ffffffffffffffff');
      for (const { ids, band, index } of moves) {
        const args = { track: TRACK, ids: ids.map(sampleId), band };
        workspace.run(moveToBand, index === undefined ? args : { ...args, index });
      }
      const { applicantsById, ...board } = workspace.board();
      const list = preferenceListOf({ ...board, applicantsById }, TRACK);
      if (list.entries.length === 0) return;
      const listed = list.entries.map(({ rank, id }) => {
        const applicant = applicantsById.get(id)!;
        return { rank, id, name: nameOf(applicant), nrmpId: applicant.nrmpId };
      });
      for (const kind of ['aamc', 'nrmp'] as const) {
        const file = r3Text(list, applicantsById, kind);
        expect(file.ok && readBack(file.value, listed)).toEqual({
          isIdentical: true,
          found: list.entries.length,
          findings: [],
        });
      }
    }),
    { seed: 51, numRuns: 60 },
  );
});
