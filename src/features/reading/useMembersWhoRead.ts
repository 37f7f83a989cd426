import { useEffect, useState } from 'react';
import type { Member } from '../../room/messages.ts';
import { maySpeak } from '../../room/roles.ts';
import { useSession } from '../../store/hooks.ts';

/**
 * Members of the war room who can be asked to read, oneself among them; null where the board is in
 * this browser alone, and readers are known by their names.
 */
export function useMembersWhoRead(): readonly Member[] | null {
  const warRoom = useSession((session) => session.warRoom);
  const [members, setMembers] = useState<readonly Member[] | null>(warRoom === null ? null : []);
  useEffect(() => {
    if (warRoom === null) return;
    let isGone = false;
    void warRoom.members().then((read) => {
      if (read.ok && !isGone) setMembers(read.value.filter(({ role }) => maySpeak(role)));
    });
    return () => {
      isGone = true;
    };
  }, [warRoom]);
  return members;
}
