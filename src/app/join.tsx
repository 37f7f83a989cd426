import type { ReactNode } from 'react';
import type { Clock } from '../base/clock.ts';
import type { RoomSession } from '../room/messages.ts';
import { comeIn, openRoom, whoIsHere } from '../store/adapters/browserRoom.ts';
import { openRegistry } from '../store/adapters/workspaceRegistry.ts';
import { JoinScreen } from './JoinScreen.tsx';

/**
 * The page of an invitation. The code stands behind `#`, where no server and no mail scanner that
 * only opens the link sees it; it is used when the button is pressed.
 */
export async function join(draw: (screen: ReactNode) => void, clock: Clock): Promise<void> {
  const before = await whoIsHere();
  const hasHospital = await asksHospital();
  async function open(session: RoomSession, id: string): Promise<void> {
    const room = session.workspaces.find((each) => each.id === id);
    if (room === undefined) return;
    await openRoom(await openRegistry(), room, session.person, clock);
    window.location.replace('/');
  }
  draw(
    <JoinScreen
      code={decodeURIComponent(window.location.hash.slice(1))}
      before={before}
      hasHospital={hasHospital}
      wasRefused={window.location.search === '?refused'}
      onComeIn={comeIn}
      onOpen={open}
    />,
  );
}

/** Whether the hospital's own sign-in is set up here: then its start leads somewhere. */
async function asksHospital(): Promise<boolean> {
  try {
    const answer = await fetch('/api/oidc/start', { redirect: 'manual' });
    return answer.type === 'opaqueredirect';
  } catch {
    return false;
  }
}
