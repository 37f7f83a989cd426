import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { JoinScreen } from '../../../src/app/JoinScreen.tsx';
import { comeIn } from '../../../src/store/adapters/browserRoom.ts';
import { network } from '../../support/network.ts';
import { standInRoom } from '../../support/standInRoom.ts';

let codes: ReturnType<typeof standInRoom>['room']['codes'];
let asked: string[];
beforeEach(() => {
  const { handlers, room } = standInRoom();
  network.use(...handlers);
  codes = room.codes;
  asked = [];
  network.events.removeAllListeners();
  network.events.on('request:start', ({ request }) => {
    asked.push(`${request.method} ${new URL(request.url).pathname}`);
  });
});

function draw(code: string, wasRefused = false) {
  const onOpen = vi.fn(async () => undefined);
  const user = userEvent.setup();
  render(
    <JoinScreen
      code={code}
      before={null}
      hasHospital={false}
      wasRefused={wasRefused}
      onComeIn={comeIn}
      onOpen={onOpen}
    />,
  );
  return { user, onOpen };
}

test('a code of a link is shown, and used only when the button is pressed', async () => {
  const { user, onOpen } = draw(codes.owner);
  expect(screen.getByLabelText('Invitation code')).toHaveProperty('value', codes.owner);
  await user.type(screen.getByLabelText(/^Your name/), 'Olive');
  expect(asked).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Come in' }));
  await waitFor(() => expect(onOpen).toHaveBeenCalledTimes(1));
  expect(asked).toEqual(['POST /api/session']);
});

test('a code that does not work says what to do, and can be typed anew', async () => {
  const { user, onOpen } = draw('AAAA-AAAA-AAAA-AAAA');
  await user.type(screen.getByLabelText(/^Your name/), 'Olive');
  await user.click(screen.getByRole('button', { name: 'Come in' }));
  await screen.findByText(/Ask for a new one/);
  expect(onOpen).not.toHaveBeenCalled();
  await user.clear(screen.getByLabelText('Invitation code'));
  await user.type(screen.getByLabelText('Invitation code'), codes.owner);
  await user.click(screen.getByRole('button', { name: 'Come in' }));
  await waitFor(() => expect(onOpen).toHaveBeenCalledTimes(1));
});

test('without a name or with half a code nobody can press it', async () => {
  const { user } = draw('SHORT');
  const button = screen.getByRole('button', { name: 'Come in' });
  await user.type(screen.getByLabelText(/^Your name/), 'Olive');
  expect(button).toHaveProperty('disabled', true);
});

test('a sign-in of the hospital that was not accepted is said', () => {
  draw('', true);
  expect(screen.getByText(/hospital’s sign-in was not accepted/)).toBeTruthy();
});
