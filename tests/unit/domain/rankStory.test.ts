import { expect, test } from 'vitest';
import { rankStory } from '../../../src/domain/rankStory.ts';
import { lockList, saveDraft } from '../../../src/store/commands/lockList.ts';
import { moveToBand } from '../../../src/store/commands/moveToBand.ts';
import { tieApplicants } from '../../../src/store/commands/tieApplicants.ts';
import { sampleId, sampleWorkspace, TRACK } from '../../support/sampleWorkspace.ts';

const track = TRACK;
const [a, b, c] = [0, 1, 2].map(sampleId) as [string, string, string];

test('every decision about a rank is told, the newest first, with the ranks of versions', () => {
  const workspace = sampleWorkspace(3);
  workspace.run(moveToBand, { track, ids: [a, b], band: 'usable' });
  workspace.run(saveDraft, { track, name: 'Tuesday' });
  workspace.run(moveToBand, { track, ids: [b], band: 'top' });
  workspace.run(moveToBand, { track, ids: [c], band: 'top', index: 0 });
  workspace.run(tieApplicants, { track, ids: [b, c] });
  workspace.undo();
  workspace.run(lockList, { track, signedBy: 'Dr. Rivera', name: 'For round 1' });
  const { steps, ranks } = rankStory(workspace.board(), track, b);
  expect(steps.map(({ words }) => words)).toEqual([
    'undone: Tied: Last002, First and Last001, First',
    'tied with others',
    'Usable → Top',
    'Unsorted → Usable (with 1 more)',
  ]);
  expect(ranks).toEqual([
    { version: 'For round 1', rank: 2 },
    { version: 'Tuesday', rank: 2 },
  ]);
  expect(rankStory(workspace.board(), track, c).ranks.at(-1)).toEqual({
    version: 'Tuesday',
    rank: null,
  });
});

test('a decision about very many at once is found for the last of them too', () => {
  const workspace = sampleWorkspace(80);
  const ids = Array.from({ length: 80 }, (_, index) => sampleId(index));
  workspace.run(moveToBand, { track, ids, band: 'backup' });
  expect(rankStory(workspace.board(), track, ids[79]!).steps.map(({ words }) => words)).toEqual([
    'Unsorted → Backup (with 79 more)',
  ]);
});
