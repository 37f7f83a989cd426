import { idle } from '../ui/idle.ts';
import { later } from '../ui/later.tsx';

/**
 * Screens that the first paint does without. `main` fetches them all as soon as the app stands, so
 * that the way to a screen is short even when the network is gone.
 */
const triage = later(() => import('../features/triage/TriageScreen.tsx'), 'TriageScreen');
const board = later(() => import('../features/board/BoardScreen.tsx'), 'BoardScreen');
const list = later(() => import('../features/list/ListScreen.tsx'), 'ListScreen');
const rounds = later(() => import('../features/rounds/RoundsScreen.tsx'), 'RoundsScreen');
const ledger = later(() => import('../features/ledger/LedgerScreen.tsx'), 'LedgerScreen');
const settings = later(() => import('../features/settings/SettingsScreen.tsx'), 'SettingsScreen');
const moveTo = later(() => import('../features/board/MoveToDialog.tsx'), 'MoveToDialog');
const compare = later(() => import('../features/compare/CompareDialog.tsx'), 'CompareDialog');
const copyTracks = later(
  () => import('../features/tracks/CopyDecisionsDialog.tsx'),
  'CopyDecisionsDialog',
);
const giveToRead = later(
  () => import('../features/reading/GiveToReadDialog.tsx'),
  'GiveToReadDialog',
);
const capture = later(() => import('../features/capture/CaptureDialog.tsx'), 'CaptureDialog');
const palette = later(() => import('./Palette.tsx'), 'Palette');
const help = later(() => import('./HelpDialog.tsx'), 'HelpDialog');
const tour = later(() => import('./Tour.tsx'), 'Tour');
const broken = later(() => import('./BrokenPart.tsx'), 'BrokenPart');
const version = later(() => import('./VersionLine.tsx'), 'VersionLine');
const week = later(() => import('../features/week/WeekPanel.tsx'), 'WeekPanel');
const rehearsal = later(() => import('./RehearsalBar.tsx'), 'RehearsalBar');
const looking = later(() => import('./LookingBar.tsx'), 'LookingBar');
const forYou = later(() => import('../features/faculty/ForYouScreen.tsx'), 'ForYouScreen');
const roomBar = later(() => import('./RoomBar.tsx'), 'RoomBar');
const roomSaveState = later(() => import('./RoomSaveState.tsx'), 'RoomSaveState');
const peopleHere = later(() => import('./PeopleHere.tsx'), 'PeopleHere');
const disagreement = later(() => import('./DisagreementBar.tsx'), 'DisagreementBar');
const forgotten = later(() => import('./ForgottenBar.tsx'), 'ForgottenBar');
const panel = later(() => import('../features/panel/ApplicantPanel.tsx'), 'ApplicantPanel');

export const TriageScreen = triage.Part;
export const BoardScreen = board.Part;
export const ListScreen = list.Part;
export const RoundsScreen = rounds.Part;
export const LedgerScreen = ledger.Part;
export const SettingsScreen = settings.Part;
export const MoveToDialog = moveTo.Part;
export const CompareDialog = compare.Part;
export const CopyDecisionsDialog = copyTracks.Part;
export const GiveToReadDialog = giveToRead.Part;
export const CaptureDialog = capture.Part;
export const Palette = palette.Part;
export const HelpDialog = help.Part;
export const Tour = tour.Part;
export const BrokenPart = broken.Part;
export const VersionLine = version.Part;
export const WeekPanel = week.Part;
export const RehearsalBar = rehearsal.Part;
export const LookingBar = looking.Part;
export const ForYouScreen = forYou.Part;
export const RoomBar = roomBar.Part;
export const RoomSaveState = roomSaveState.Part;
export const PeopleHere = peopleHere.Part;
export const DisagreementBar = disagreement.Part;
export const ForgottenBar = forgotten.Part;
export const ApplicantPanel = panel.Part;

/** As soon as the page has a moment: the screens of every day together, then the others. */
export async function fetchLaterScreens(): Promise<void> {
  for (const parts of [
    [triage, board, panel, list, broken],
    [
      capture,
      palette,
      rounds,
      ledger,
      settings,
      moveTo,
      compare,
      help,
      copyTracks,
      giveToRead,
      week,
    ],
  ]) {
    await idle();
    // A failed fetch is tried again, and told by the error boundary, when the screen is opened.
    await Promise.all(parts.map(({ fetch }) => fetch().catch(() => undefined)));
  }
}
