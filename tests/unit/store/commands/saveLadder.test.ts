import { expect, test } from 'vitest';
import { seededRandom } from '../../../../src/base/clock.ts';
import { type Ladder, ladderAt, PRESET_LADDER } from '../../../../src/domain/ladder.ts';
import { addNote } from '../../../../src/store/commands/addNote.ts';
import { saveLadder, setRubric } from '../../../../src/store/commands/saveLadder.ts';
import { readBoard } from '../../../../src/store/document/readBoard.ts';
import { createDocuments } from '../../../../src/store/document/schema.ts';
import {
  influenceOfApplicant,
  influenceUnder,
} from '../../../../src/store/influenceOfApplicant.ts';
import { createWorkspace, type Workspace } from '../../../../src/store/workspace.ts';
import { edt } from '../../../support/edt.ts';
import { sampleNote } from '../../../support/sampleNote.ts';
import { sampleId, sampleWorkspace } from '../../../support/sampleWorkspace.ts';
import { CLOCKS, type ClockName } from '../../../support/wrongClocks.ts';

const {
  id: _id,
  by: _by,
  at: _at,
  ...facts
} = sampleNote({
  applicantId: sampleId(0),
  rung: 1,
  strength: 'context',
  saidAt: edt(16, 9),
});
const gentler: Ladder = {
  ...PRESET_LADDER,
  strengths: { ...PRESET_LADDER.strengths, context: 0.5 },
};

const netOf = (workspace: Workspace) =>
  influenceOfApplicant({ board: workspace.board(), ledger: workspace.ledger() }, sampleId(0))!.net;

test('a changed number weighs every note anew, and undo brings the weights back', () => {
  const workspace = sampleWorkspace(1);
  workspace.run(addNote, facts);
  expect(netOf(workspace)).toBeCloseTo(0.7);
  workspace.run(saveLadder, { ladder: gentler });
  expect(netOf(workspace)).toBeCloseTo(0.5);
  workspace.undo();
  expect(netOf(workspace)).toBeCloseTo(0.7);
});

test.each(Object.keys(CLOCKS) as ClockName[])(
  'the numbers that were saved last are in force, by a clock that is %s',
  (clock) => {
    const workspace = createWorkspace({
      documents: createDocuments(),
      clock: CLOCKS[clock](),
      random: seededRandom(1),
      replica: 'one',
      user: 'Person 1',
    });
    for (const context of [0.1, 0.2, 0.3, 0.4]) {
      const ladder = { ...PRESET_LADDER, strengths: { ...PRESET_LADDER.strengths, context } };
      workspace.run(saveLadder, { ladder });
      expect(workspace.board().ladderVersions.at(-1)!.ladder.strengths.context).toBe(context);
      for (let look = 0; look < 3; look += 1) workspace.now();
    }
  },
);

test('a draft of the ladder, or a past version, weighs without being saved', () => {
  const workspace = sampleWorkspace(2);
  workspace.run(addNote, facts);
  const documents = { board: workspace.board(), ledger: workspace.ledger() };
  expect(influenceUnder(documents, sampleId(0), gentler)!.net).toBeCloseTo(0.5);
  expect(influenceUnder(documents, sampleId(1), gentler)).toBeNull();
  expect(netOf(workspace)).toBeCloseTo(0.7);
});

test('every version stays, so that a past weight can be explained by the numbers of its day', () => {
  const workspace = sampleWorkspace(1);
  const before = workspace.now();
  workspace.run(saveLadder, { ladder: gentler });
  const between = workspace.now();
  workspace.run(saveLadder, { ladder: { ...gentler, cap: 0.2 } });
  const { ladderVersions } = workspace.board();
  expect(ladderVersions.map(({ ladder, by }) => [ladder.cap, by])).toEqual([
    [0.5, 'Person 1'],
    [0.2, 'Person 1'],
  ]);
  expect(ladderAt(ladderVersions, before)).toBe(PRESET_LADDER);
  expect(ladderAt(ladderVersions, between).strengths.context).toBe(0.5);
  expect(ladderAt(ladderVersions, workspace.now()).cap).toBe(0.2);
});

test('numbers out of their bounds are refused, and the same ladder makes no version', () => {
  const workspace = sampleWorkspace(1);
  for (const ladder of [
    { ...PRESET_LADDER, cap: 1.1 },
    { ...PRESET_LADDER, secondHand: Number.NaN },
    { ...PRESET_LADDER, rungs: PRESET_LADDER.rungs.slice(1) },
    { ...PRESET_LADDER, strengths: { ...PRESET_LADDER.strengths, concern: 0.1 } },
    { ...PRESET_LADDER, strengths: { ...PRESET_LADDER.strengths, strong: -0.1 } },
  ]) {
    expect(workspace.run(saveLadder, { ladder }).ok).toBe(false);
  }
  workspace.run(saveLadder, { ladder: PRESET_LADDER });
  expect(workspace.board().ladderVersions).toEqual([]);
});

test('a version that another build garbled is left out, and what it lacks is the preset’s', () => {
  const workspace = sampleWorkspace(1);
  const map = workspace.documents.board.getMap('ladders');
  map.set('a', { ladder: { cap: 7 }, by: 'x', at: 1 });
  map.set('b', { by: 'x', at: 2 });
  map.set('c', { ladder: { cap: 0.3 }, by: 'x', at: 3 });
  expect(workspace.board().ladderVersions).toEqual([
    { id: 'c', ladder: { ...PRESET_LADDER, cap: 0.3 }, by: 'x', at: 3 },
  ]);
});

test('the rubric is set, taken back, and refused where it cannot be used', () => {
  const workspace = sampleWorkspace(1);
  expect(workspace.board().rubric).toEqual([]);
  const part = { field: 'step2ck', from: 214, to: 260, points: 60 };
  workspace.run(setRubric, { rubric: [part] });
  expect(workspace.board().rubric).toEqual([part]);
  for (const bad of [
    { ...part, field: 'school' },
    { ...part, field: 'influence' },
    { ...part, from: 260 },
    { ...part, points: 0 },
  ]) {
    expect(workspace.run(setRubric, { rubric: [bad] }).ok).toBe(false);
  }
  expect(workspace.run(setRubric, { rubric: [part, part] }).ok).toBe(false);
  workspace.undo();
  expect(workspace.board().rubric).toEqual([]);
});

test('the board read step by step knows ladder and rubric as one read afresh does', () => {
  const workspace = sampleWorkspace(0);
  const isFresh = () =>
    expect(workspace.board()).toEqual(readBoard(workspace.documents.board, new Map()));
  workspace.run(saveLadder, { ladder: gentler });
  isFresh();
  workspace.run(setRubric, { rubric: [{ field: 'step2ck', from: 214, to: 260, points: 60 }] });
  isFresh();
  workspace.undo();
  workspace.undo();
  isFresh();
});
