import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, onTestFinished, test, vi } from 'vitest';
import * as Y from 'yjs';
import { createStore } from 'zustand/vanilla';
import { DisagreementBar } from '../../../src/app/DisagreementBar.tsx';
import { PeopleHere } from '../../../src/app/PeopleHere.tsx';
import { watchRoom } from '../../../src/app/watchRoom.ts';
import { moveToBand } from '../../../src/store/commands/moveToBand.ts';
import { StoreProvider } from '../../../src/store/hooks.ts';
import { holdCards } from '../../../src/store/inHand.ts';
import { createSession } from '../../../src/store/session.ts';
import type { PersonHere, RoomState, WarRoom, Whereabouts } from '../../../src/store/warRoom.ts';
import { copyWorkspace, storedWorkspace } from '../../support/copyWorkspace.ts';
import { sampleId, TRACK } from '../../support/sampleWorkspace.ts';

const A = sampleId(0);
const SELF = { id: 'person-00000001', name: 'Person 1' };
const PAT: PersonHere = {
  id: 'person-00000002',
  name: 'Pat O’Hara',
  role: 'pd',
  screen: 'board',
  track: TRACK,
  applicantId: A,
  isHolding: false,
};

/** Two people's copies of one board, and this window in the room. */
async function together() {
  const workspace = await storedWorkspace(3);
  const theirs = await copyWorkspace(workspace, 2, 13);
  const session = createSession(workspace, { userName: SELF.name });
  session.setState({ screen: 'board' });
  const told: Whereabouts[] = [];
  const state = createStore<RoomState>()(() => ({
    place: { id: 'workspace-1', role: 'coordinator', person: SELF },
    link: { kind: 'saved' },
    people: [],
  }));
  const warRoom = { state, tellWhere: (where: Whereabouts) => told.push(where) };
  const parts = { workspace, session };
  onTestFinished(watchRoom(parts, warRoom as unknown as WarRoom));
  onTestFinished(() => holdCards([]));
  const { container } = render(
    <StoreProvider value={parts}>
      <DisagreementBar />
      <PeopleHere warRoom={warRoom as unknown as WarRoom} />
    </StoreProvider>,
  );
  return {
    workspace,
    session,
    state,
    told,
    container,
    user: userEvent.setup(),
    /** What they do arrives here. */
    theyMove(id: string, band: 'top' | 'never' | 'usable') {
      theirs.run(moveToBand, { track: TRACK, ids: [id], band });
      const update = Y.encodeStateAsUpdate(theirs.documents.board);
      act(() => Y.applyUpdate(workspace.documents.board, update, 'room'));
    },
    iMove(id: string, band: 'top' | 'never' | 'usable') {
      act(() => void workspace.run(moveToBand, { track: TRACK, ids: [id], band }));
    },
    bandOf: (id: string) => workspace.board().placements.get(TRACK)?.get(id)?.band,
  };
}

test('who decided otherwise within a minute is shown, and one press takes mine again', async () => {
  const { theyMove, iMove, bandOf, user, session } = await together();
  iMove(A, 'top');
  theyMove(A, 'never');
  const bar = screen.getByRole('region', { name: 'Decided differently' });
  expect(bar.textContent).toContain('You: Top. Person 2: Never, within the same minute.');
  await user.click(screen.getByRole('button', { name: /^Top \(yours\)/ }));
  expect(bandOf(A)).toBe('top');
  expect(session.getState().disagreements).toEqual([]);
  expect(screen.queryByRole('region', { name: 'Decided differently' })).toBeNull();
});

test('the same band, and moves of others alone, are no disagreement', async () => {
  const { theyMove, iMove } = await together();
  iMove(A, 'top');
  theyMove(A, 'top');
  theyMove(sampleId(1), 'never');
  expect(screen.queryByRole('region', { name: 'Decided differently' })).toBeNull();
});

test('a card that is held while others move it goes back, with a word', async () => {
  const { theyMove, session } = await together();
  holdCards([A]);
  theyMove(sampleId(1), 'top');
  expect(session.getState().message).toBeNull();
  theyMove(A, 'never');
  expect(session.getState().message?.text).toBe(
    'Person 2 moved Last000, First to Never while you held the card. It was put back into that place.',
  );
});

test('moves of others show for a moment, my own do not', async () => {
  const { theyMove, iMove } = await together();
  const rules = () =>
    document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
  iMove(A, 'top');
  expect(rules().join('')).not.toContain(`"${A}"`);
  theyMove(sampleId(1), 'top');
  expect(rules().join('')).toContain(`"${sampleId(1)}"`);
});

test('others are told where I am, but on the ledger never with whom', async () => {
  const { session, told } = await together();
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  session.setState({ screen: 'triage', focusedId: A });
  vi.advanceTimersByTime(300);
  expect(told.at(-1)).toEqual({ screen: 'triage', track: TRACK, applicantId: A, isHolding: false });
  session.setState({ screen: 'ledger', isPanelOpen: true });
  vi.advanceTimersByTime(300);
  expect(told.at(-1)).toMatchObject({ screen: 'ledger', applicantId: null });
});

test('who is here is said by name, role and place, and nobody is no button', async () => {
  const { state, user } = await together();
  expect(screen.queryByRole('button', { name: /in the war room/ })).toBeNull();
  act(() => state.setState({ people: [{ ...PAT, isHolding: true }] }));
  const button = screen.getByRole('button', { name: '1 other in the war room: Pat O’Hara' });
  expect(button.textContent).toBe('PO');
  await user.click(button);
  expect((await screen.findByRole('listitem')).textContent).toMatch(
    /Pat O’Hara.*Board, holds Last000, First/,
  );
});
