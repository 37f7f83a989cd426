import { expect, test } from 'vitest';
import { createSession } from '../../../src/store/session.ts';
import { readTabPlace, restoreTabPlace, tabPlaceOf } from '../../../src/store/tabPlace.ts';
import { sampleId, sampleWorkspace } from '../../support/sampleWorkspace.ts';

test('a place is where the person was: screen, focus, panel, selection, search and what is compared', () => {
  const workspace = sampleWorkspace(4);
  const session = createSession(workspace, {});
  session.setState({
    screen: 'board',
    focusedId: sampleId(1),
    isPanelOpen: true,
    isNoteOpen: true,
    selection: new Set([sampleId(1), sampleId(2)]),
    search: 'last',
    ledgerView: 'contacts',
    comparing: [{ kind: 'compare', ids: [sampleId(1), sampleId(3)] }],
    capturing: { file: null },
  });
  const kept = JSON.parse(JSON.stringify(tabPlaceOf(session.getState())));
  const place = readTabPlace(kept);
  expect(place).not.toBeNull();

  const again = createSession(workspace, {});
  restoreTabPlace(again, place!);
  expect(tabPlaceOf(again.getState())).toEqual(tabPlaceOf(session.getState()));
});

test('nobody who is gone is gone back to', () => {
  const session = createSession(sampleWorkspace(2), {});
  restoreTabPlace(session, {
    ...tabPlaceOf(session.getState()),
    screen: 'list',
    track: 'no such track',
    focusedId: sampleId(9),
    isPanelOpen: true,
    isNoteOpen: true,
    selection: [sampleId(0), sampleId(9)],
    comparing: [
      { kind: 'compare', ids: [sampleId(0), sampleId(9)] },
      { kind: 'lookAlikes', of: sampleId(1) },
    ],
  });
  expect(session.getState()).toMatchObject({
    screen: 'list',
    focusedId: null,
    isPanelOpen: false,
    isNoteOpen: false,
    comparing: [{ kind: 'lookAlikes', of: sampleId(1) }],
  });
  expect(session.getState().track).not.toBe('no such track');
  expect([...session.getState().selection]).toEqual([sampleId(0)]);
});

test.each([null, 7, {}, { screen: 'board' }])('%j is no place', (value) => {
  expect(readTabPlace(value)).toBeNull();
});
