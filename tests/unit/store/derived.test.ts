import { expect, test } from 'vitest';
import { EMPTY_FORM } from '../../../src/domain/firstPass.ts';
import { toggleBlind } from '../../../src/store/actions.ts';
import { addNote } from '../../../src/store/commands/addNote.ts';
import { setTag } from '../../../src/store/commands/markApplicants.ts';
import { moveToBand } from '../../../src/store/commands/moveToBand.ts';
import {
  fieldFactsOf,
  influenceById,
  pilesOf,
  shownInfluenceById,
  trackIdsOf,
} from '../../../src/store/derived.ts';
import { createSession } from '../../../src/store/session.ts';
import { sampleId, sampleWorkspace, TRACK } from '../../support/sampleWorkspace.ts';

const NOTE = {
  applicantId: sampleId(1),
  contactName: 'M. Halvorsen',
  contactRole: 'Program director',
  contactInstitution: 'Regional Med',
  contactKnown: true,
  rung: 1,
  channel: 'call',
  initiator: 'we',
  applicationReceived: true,
  saidAt: Date.UTC(2027, 2, 16, 12),
  strength: 'strong',
  firstHand: true,
  words: 'We would take her.',
} as const;

test('a move between bands works out neither piles nor influence again', () => {
  const workspace = sampleWorkspace(5);
  const session = createSession(workspace, {});
  const [ids, piles, influence] = [trackIdsOf, pilesOf, influenceById].map((of) =>
    of(session.getState()),
  );
  workspace.run(moveToBand, { track: TRACK, ids: [sampleId(1)], band: 'top' });
  expect(trackIdsOf(session.getState())).toBe(ids);
  expect(pilesOf(session.getState())).toBe(piles);
  expect(influenceById(session.getState())).toBe(influence);
});

test('a tag or a band works out the piles again only where the filter looks at it', () => {
  const workspace = sampleWorkspace(3);
  const session = createSession(workspace, {});
  const before = pilesOf(session.getState());
  workspace.run(setTag, { ids: [sampleId(0)], tag: 'failed attempt', tagged: true });
  expect(pilesOf(session.getState())).toBe(before);

  session.setState({ firstPass: { ...EMPTY_FORM, withoutFailures: true } });
  expect(pilesOf(session.getState()).pileById.get(sampleId(0))).toBe('screened');
  workspace.run(setTag, { ids: [sampleId(0)], tag: 'failed attempt', tagged: false });
  expect(pilesOf(session.getState()).pileById.get(sampleId(0))).toBe('review');

  const rules = [{ field: 'band', test: 'oneOf' as const, values: ['unsorted'] }];
  session.setState({ firstPass: { ...EMPTY_FORM, more: { match: 'all', rules } } });
  workspace.run(moveToBand, { track: TRACK, ids: [sampleId(1)], band: 'top' });
  expect(pilesOf(session.getState()).pileById.get(sampleId(1))).toBe('screened');
});

test('a note pulls into Review now, and leaves who is silent without influence', () => {
  const workspace = sampleWorkspace(3);
  const session = createSession(workspace, {});
  expect(workspace.run(addNote, NOTE).ok).toBe(true);
  const influence = influenceById(session.getState());
  expect([...influence.keys()]).toEqual([sampleId(1)]);
  expect(influence.get(sampleId(1))?.net).toBeGreaterThan(0.5);
  expect(pilesOf(session.getState()).pullById.get(sampleId(1))).toBe('note');
});

test('in blind mode no pile, order or filter tells of somebody who has a note and no band', () => {
  const workspace = sampleWorkspace(3);
  const session = createSession(workspace, {});
  workspace.run(addNote, NOTE);
  session.setState({ triageSort: 'influence' });
  toggleBlind({ workspace, session });
  const state = session.getState;
  expect(state().triageSort).toBe('name');
  expect(pilesOf(state()).pullById.size).toBe(0);
  expect(shownInfluenceById(state()).size).toBe(0);
  expect(fieldFactsOf(state()).notesByApplicant.size).toBe(0);

  const shown = shownInfluenceById(state());
  workspace.run(moveToBand, { track: TRACK, ids: [sampleId(0)], band: 'top' });
  expect(shownInfluenceById(state())).toBe(shown);
  workspace.run(moveToBand, { track: TRACK, ids: [sampleId(1)], band: 'top' });
  expect(pilesOf(state()).pullById.get(sampleId(1))).toBe('note');
});
