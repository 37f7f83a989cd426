import { type ComponentType, lazy } from 'react';
import { idle } from '../ui/idle.ts';

/**
 * Screens that the first paint does without. `main` fetches them all as soon as the app stands, so
 * that the way to a screen is short even when the network is gone.
 */
const fetches = {
  triage: () => import('../features/triage/TriageScreen.tsx'),
  board: () => import('../features/board/BoardScreen.tsx'),
  list: () => import('../features/list/ListScreen.tsx'),
  rounds: () => import('../features/rounds/RoundsScreen.tsx'),
  settings: () => import('../features/settings/SettingsScreen.tsx'),
  moveTo: () => import('../features/board/MoveToDialog.tsx'),
  compare: () => import('../features/compare/CompareDialog.tsx'),
  panel: () => import('../features/panel/ApplicantPanel.tsx'),
};

export const TriageScreen = later(fetches.triage, 'TriageScreen');
export const BoardScreen = later(fetches.board, 'BoardScreen');
export const ListScreen = later(fetches.list, 'ListScreen');
export const RoundsScreen = later(fetches.rounds, 'RoundsScreen');
export const SettingsScreen = later(fetches.settings, 'SettingsScreen');
export const MoveToDialog = later(fetches.moveTo, 'MoveToDialog');
export const CompareDialog = later(fetches.compare, 'CompareDialog');
export const ApplicantPanel = later(fetches.panel, 'ApplicantPanel');

/** One after the other, whenever the page has nothing else to do. */
export async function fetchLaterScreens(): Promise<void> {
  for (const fetch of Object.values(fetches)) {
    await idle();
    // A failed fetch is tried again, and told by the error boundary, when the screen is opened.
    await fetch().catch(() => undefined);
  }
}

function later<Name extends string>(fetch: () => Promise<Record<Name, ComponentType>>, name: Name) {
  return lazy(async () => ({ default: (await fetch())[name] }));
}
