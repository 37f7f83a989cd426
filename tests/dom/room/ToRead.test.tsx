import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { err, ok } from '../../../src/base/result.ts';
import { ToRead } from '../../../src/features/faculty/ToRead.tsx';
import type { MemberVote, OwnVote } from '../../../src/room/messages.ts';
import { giveToRead } from '../../../src/store/commands/giveToRead.ts';
import { StoreProvider } from '../../../src/store/hooks.ts';
import { createSession } from '../../../src/store/session.ts';
import type { WarRoom } from '../../../src/store/warRoom.ts';
import { sampleId, sampleWorkspace, TRACK } from '../../support/sampleWorkspace.ts';

const FAY = { id: 'person-00000001', name: 'Fay' };

/** Fay on a phone, given two of three; `refusal` is what the room says to the next vote. */
function draw(givenCount: number) {
  const workspace = sampleWorkspace(3);
  const ids = [0, 1].map(sampleId).slice(0, givenCount);
  if (ids.length > 0) {
    workspace.run(giveToRead, { track: TRACK, slices: [{ reader: FAY, ids }] });
  }
  const votes = new Map<string, OwnVote>();
  const room = { refusal: null as string | null };
  const warRoom = {
    state: { getState: () => ({ place: { person: FAY } }) },
    votes: async () => ok([...votes.values()]),
    vote: async (track: string, applicantId: string, { band, why }: MemberVote) => {
      if (room.refusal !== null) return err(room.refusal);
      votes.set(applicantId, { track, applicantId, band: band!, why });
      return ok(null);
    },
  } as unknown as WarRoom;
  const session = createSession(workspace, {});
  render(
    <StoreProvider value={{ workspace, session }}>
      <ToRead warRoom={warRoom} />
    </StoreProvider>,
  );
  return { votes, room, session, user: userEvent.setup() };
}

test('two taps say the band, and the next applicant comes', async () => {
  const { votes, user } = draw(2);
  expect(await screen.findByRole('heading', { name: 'To read (2)' })).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: /^Usable/ }));
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(await screen.findByRole('heading', { name: 'To read (1)' })).toBeTruthy();
  expect(votes.get(sampleId(0))).toMatchObject({ band: 'usable', track: TRACK });
  expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('Last001, First');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Send' }).disabled).toBe(true);
});

test('a vote that did not arrive is said, and stays chosen', async () => {
  const { votes, room, session, user } = draw(1);
  room.refusal = 'The war room does not answer.';
  await user.click(await screen.findByRole('button', { name: /^Top/ }));
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(session.getState().message?.text).toBe('The war room does not answer.');
  expect(votes.size).toBe(0);
  expect(screen.getByRole('button', { name: /^Top/ }).getAttribute('aria-pressed')).toBe('true');
});

test('all read is said, and a vote can be changed', async () => {
  const { votes, user } = draw(1);
  await user.click(await screen.findByRole('button', { name: /^Top/ }));
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(await screen.findByText(/You have read all of them/)).toBeTruthy();
  await user.click(screen.getByText('Read (1)'));
  await user.click(
    within(screen.getByRole('list')).getByRole('button', { name: 'Last000, First' }),
  );
  await user.click(screen.getByRole('button', { name: /^Never/ }));
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(await screen.findByText('Never')).toBeTruthy();
  expect(votes.get(sampleId(0))?.band).toBe('never');
});

test('whoever was given nobody sees nothing of it', () => {
  draw(0);
  expect(screen.queryByRole('heading')).toBeNull();
});
