import { SCREENS, type Screen } from '../store/session.ts';

/** Screens in the order of the day's work. A screen is listed when it exists. */
export const SCREEN_FACTS: Readonly<Record<Screen, { name: string; path: string }>> = {
  pool: { name: 'Pool', path: '/pool' },
  triage: { name: 'Triage', path: '/triage' },
  board: { name: 'Board', path: '/board' },
  list: { name: 'List', path: '/list' },
  rounds: { name: 'Rounds', path: '/rounds' },
  ledger: { name: 'Ledger', path: '/ledger' },
  settings: { name: 'Settings', path: '/settings' },
};

/** The screens of a view with or without the ledger. */
export function screensOf(hasLedger: boolean): readonly Screen[] {
  return hasLedger ? SCREENS : SCREENS.filter((screen) => screen !== 'ledger');
}

/** The screen of an address; Pool for anything else, so that an old link still opens the app. */
export function screenAt(path: string, hasLedger = true): Screen {
  return (
    screensOf(hasLedger).find((screen) => path.startsWith(SCREEN_FACTS[screen].path)) ?? 'pool'
  );
}
