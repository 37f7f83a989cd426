import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Instant } from '../../base/clock.ts';
import type { AamcId } from '../../domain/applicant.ts';
import { useStoreParts } from '../../store/hooks.ts';
import type { Session } from '../../store/session.ts';

/** The order of a list as it was when this device last showed it. */
export interface SeenOrder {
  readonly at: Instant;
  readonly ids: readonly AamcId[];
}

/**
 * What stood on the list when its person last left it; null for a first look. It stays the same while
 * the screen is open, so that "what moved since" does not melt away under the eyes.
 */
export function useListSeen(code: string, ids: readonly AamcId[]): SeenOrder | null {
  const { session, workspace } = useStoreParts();
  const [seen, setSeen] = useState(() => ({ code, before: seenIn(session.getState(), code) }));
  if (seen.code !== code) setSeen({ code, before: seenIn(session.getState(), code) });
  const present = useRef({ code, ids });
  useLayoutEffect(() => {
    present.current = { code, ids };
  });
  useEffect(
    () => () => {
      const shown = present.current;
      if (shown.ids.length === 0) return;
      const { listSeen } = session.getState();
      const now = { at: workspace.now(), ids: shown.ids.join(' ') };
      session.setState({ listSeen: { ...listSeen, [code]: now } });
    },
    [session, workspace, code],
  );
  return seen.code === code ? seen.before : null;
}

function seenIn({ listSeen }: Session, code: string): SeenOrder | null {
  const found = listSeen[code];
  if (typeof found?.ids !== 'string' || typeof found.at !== 'number') return null;
  return { at: found.at, ids: found.ids.split(' ') };
}
