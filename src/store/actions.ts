import type { AamcId } from '../domain/applicant.ts';
import {
  type BandOrUnsorted,
  NEVER_REASONS,
  type NeverReason,
  RANKED_BANDS,
} from '../domain/band.ts';
import { trackTitle } from '../domain/board.ts';
import { MOST_COMPARED } from '../domain/mostCompared.ts';
import { tieGroups } from '../domain/tieGroup.ts';
import { setStar } from './commands/markApplicants.ts';
import { moveToBand } from './commands/moveToBand.ts';
import { tieApplicants, untieApplicants } from './commands/tieApplicants.ts';
import { hidesVoices } from './hidesVoices.ts';
import { runAndTell, type StoreParts } from './hooks.ts';
import { lookAt, moveFocus, type Session, targetsOf, tell } from './session.ts';
import type { Workspace } from './workspace.ts';

/**
 * What keys, buttons and menu items do: each picks the applicants concerned from the session and
 * runs one command. In Triage the focused applicant is meant and the queue moves on; elsewhere the
 * selection is, where there is one.
 */

/** Bands first, notes after, or both at once again. */
export function toggleBlind({ session }: StoreParts): void {
  const { isBlind: wasBlind, triageSort } = session.getState();
  const isBlind = !wasBlind;
  session.setState({
    isBlind,
    revealed: new Set(),
    // Who comes first by influence is somebody of whom something was said.
    ...(isBlind && triageSort === 'influence' ? { triageSort: 'name' } : {}),
  });
  tell(
    session,
    isBlind
      ? 'Blind mode: notes are shown when a band has been given'
      : 'Blind mode is off: notes are shown',
    'info',
  );
}

/** Shows back channels on this device, or leaves them out of every screen. Nothing is deleted. */
export function showLedger({ session, workspace }: StoreParts, isShown: boolean): void {
  session.inOneStep(() => {
    session.setState({ leavesOutLedger: !isShown, capturing: null, isNoteOpen: false });
    workspace.leaveOutLedger(!isShown);
  });
}

export function decideBand(
  parts: StoreParts,
  band: BandOrUnsorted,
  reason?: NeverReason,
  ids: readonly AamcId[] = concerned(parts),
): void {
  const { session } = parts;
  const [only] = ids;
  if (only === undefined) {
    tell(session, 'Choose an applicant first.', 'refused');
    return;
  }
  const before = session.getState();
  const { track, screen, autoAdvance } = before;
  const isBlind = band !== 'unsorted' && ids.every((id) => hidesVoices(before, id));
  session.inOneStep(() => {
    const done = runAndTell(parts, moveToBand, {
      track,
      ids,
      band,
      ...(reason === undefined ? {} : { reason }),
      ...(isBlind ? { isBlind } : {}),
    });
    if (!done) return;
    session.setState({ lastNever: band === 'never' && ids.length === 1 ? only : null });
    if (screen === 'triage' && autoAdvance && band !== 'unsorted') moveFocus(session, 1);
  });
}

/** Leaves the one shown as they are: on to the next without a band, or back to the last. */
export function skip({ session }: StoreParts, step: 1 | -1): void {
  const { board, track, visibleIds, focusedId } = session.getState();
  const placements = board.placements.get(track);
  const from = focusedId === null ? -1 : visibleIds.indexOf(focusedId);
  let index = from + step;
  while (index >= 0 && index < visibleIds.length && placements?.has(visibleIds[index]!)) {
    index += step;
  }
  const next = visibleIds[index];
  if (next !== undefined) session.setState({ focusedId: next, leftAt: null });
  else tell(session, `Nobody ${step > 0 ? 'further on' : 'before'} is without a band.`, 'info');
}

/** Whose reason for Never a key gives: the one moved there last, else the one in focus. */
export function awaitsReason({
  board,
  track,
  lastNever,
  focusedId,
}: Pick<Session, 'board' | 'track' | 'lastNever' | 'focusedId'>): AamcId | null {
  const isNever = (id: AamcId | null) =>
    id !== null && board.placements.get(track)?.get(id)?.band === 'never';
  if (isNever(lastNever)) return lastNever;
  return isNever(focusedId) ? focusedId : null;
}

/** Says why somebody is in Never. The decision stood before and nothing waits for it. */
export function giveReason(parts: StoreParts, reason: NeverReason): void {
  const { session } = parts;
  const state = session.getState();
  const id = awaitsReason(state);
  if (id === null) {
    tell(session, 'A reason is given for somebody in Never.', 'info');
    return;
  }
  session.inOneStep(() => {
    const { track, neverReasons } = state;
    const done = runAndTell(parts, moveToBand, { track, ids: [id], band: 'never', reason });
    const others = neverReasons.filter((other) => other !== reason);
    if (done) session.setState({ neverReasons: [reason, ...others].slice(0, 3) });
  });
}

/**
 * The reasons that have a key: those given last, in the order of the list of all, so that the same
 * three keep the same keys.
 */
export function reasonsWithKeys(recent: readonly NeverReason[]) {
  return NEVER_REASONS.filter(({ code }) => recent.includes(code));
}

export function giveRecentReason(parts: StoreParts, place: number): void {
  const { neverReasons } = parts.session.getState();
  const reason = reasonsWithKeys(neverReasons)[place];
  if (reason !== undefined) giveReason(parts, reason.code);
}

export function toggleStar(parts: StoreParts, ids: readonly AamcId[] = concerned(parts)): void {
  if (ids.length === 0) return;
  const { stars } = parts.session.getState().board;
  runAndTell(parts, setStar, { ids, starred: !ids.every((id) => stars.has(id)) });
}

/**
 * Moves one applicant up or down by places within the band, or to its end. Past the end of a ranked
 * band it goes on into the next one, because the three bands read as one list.
 */
export function stepRank(
  parts: StoreParts,
  step: number | 'top' | 'bottom',
  id: AamcId | null = seenFocus(parts),
): void {
  const { board, track } = parts.session.getState();
  if (id === null) {
    tell(parts.session, 'Choose an applicant first.', 'refused');
    return;
  }
  const lists = board.bandsByTrack.get(track);
  const band = board.placements.get(track)?.get(id)?.band;
  if (lists === undefined || band === undefined) {
    tell(parts.session, 'Unsorted applicants have no rank: give a band first (1 to 4).', 'refused');
    return;
  }
  const list = lists[band];
  const index = list.indexOf(id);
  const target = step === 'top' ? 0 : step === 'bottom' ? list.length - 1 : index + step;
  if (target >= 0 && target < list.length) {
    if (target !== index) runAndTell(parts, moveToBand, { track, ids: [id], band, index: target });
    return;
  }
  const neighbour = RANKED_BANDS[RANKED_BANDS.indexOf(band as never) + (target < 0 ? -1 : 1)];
  if (band === 'never' || neighbour === undefined) {
    tell(parts.session, `Already ${target < 0 ? 'first' : 'last'}.`, 'info');
    return;
  }
  runAndTell(parts, moveToBand, {
    track,
    ids: [id],
    band: neighbour,
    index: target < 0 ? lists[neighbour].length : 0,
  });
}

/**
 * Ties an applicant with the rank above, or ends the tie that they are in: the order shown then
 * counts. Ties are seen on the list, so no other screen marks them.
 */
export function toggleTie(parts: StoreParts, id: AamcId | null = seenFocus(parts)): void {
  const { board, track, screen } = parts.session.getState();
  if (screen !== 'list') {
    tell(parts.session, 'Ties are marked on List.', 'info');
    return;
  }
  if (id === null) {
    tell(parts.session, 'Choose an applicant first.', 'refused');
    return;
  }
  if (tieGroups(board, track).some(({ ids }) => ids.indexOf(id) > 0)) {
    runAndTell(parts, untieApplicants, { track, ids: [id] });
    return;
  }
  const band = board.placements.get(track)?.get(id)?.band;
  const list = band === undefined ? [] : (board.bandsByTrack.get(track)?.[band] ?? []);
  const above = list[list.indexOf(id) - 1];
  if (above === undefined) tell(parts.session, 'Nobody stands above in this band.', 'info');
  else runAndTell(parts, tieApplicants, { track, ids: [above, id] });
}

export function undo(parts: StoreParts): void {
  parts.session.inOneStep(() => showTurn(parts, parts.workspace.undo()));
}

export function redo(parts: StoreParts): void {
  parts.session.inOneStep(() => showTurn(parts, parts.workspace.redo()));
}

/** Says what was turned and returns to the very record where it was shown. */
function showTurn({ session }: StoreParts, turned: ReturnType<Workspace['undo']>): void {
  if (!turned.ok) {
    tell(session, turned.error, 'info');
    return;
  }
  const { on, track, message } = turned.value;
  const [first] = on;
  if (first !== undefined && on.length === 1) lookAt(session, first);
  session.setState({ lastNever: null });
  const { board, track: shown } = session.getState();
  const other = board.tracks.find(({ code }) => code === track && code !== shown);
  if (other !== undefined) session.setState({ track: other.code });
  tell(session, other === undefined ? message : `${message}, in ${trackTitle(other)}`);
}

/** Shows somebody in the panel; in Triage in the middle of the screen, which shows the same. */
export function openPanel({ session }: StoreParts, id: AamcId, isNoteOpen = false): void {
  session.inOneStep(() => {
    if (session.getState().screen !== 'triage') session.setState({ isPanelOpen: true });
    lookAt(session, id);
    session.setState({ isNoteOpen });
  });
}

/** Asks where to: a band, a place in it or a rank, by typing or by choosing. */
export function openMoveTo(parts: StoreParts, ids: readonly AamcId[] = concerned(parts)): void {
  if (ids.length === 0) tell(parts.session, 'Choose an applicant first.', 'refused');
  else parts.session.setState({ moveToIds: ids });
}

/** Lays applicants side by side, over whatever was compared before. One alone asks for another. */
export function openCompare(parts: StoreParts, ids: readonly AamcId[] = concerned(parts)): void {
  const { session } = parts;
  if (ids.length === 0) tell(session, 'Choose an applicant first.', 'refused');
  else if (ids.length > MOST_COMPARED) {
    tell(session, `Compare takes up to ${MOST_COMPARED}; ${ids.length} are selected.`, 'refused');
  } else {
    const { comparing } = session.getState();
    session.setState({ comparing: [...comparing, { kind: 'compare', ids }] });
  }
}

/** Lists those with the same file as one applicant, over whatever was compared before. */
export function openLookAlikes(parts: StoreParts, of: AamcId | null = seenFocus(parts)): void {
  const { session } = parts;
  const { comparing } = session.getState();
  if (of === null) tell(session, 'Choose an applicant first.', 'refused');
  else session.setState({ comparing: [...comparing, { kind: 'lookAlikes', of }] });
}

/** Whom a key acts on at the present screen: the selection, else the focused applicant. */
export function concerned(parts: StoreParts): readonly AamcId[] {
  const state = parts.session.getState();
  const hasSelection = state.selection.size > 0 && state.visibleIds.length > 0;
  if (hasSelection && state.screen !== 'triage') return targetsOf(state);
  const id = seenFocus(parts);
  return id === null ? [] : [id];
}

/**
 * The focused applicant, where they are to be seen: no key reaches anybody else. Rounds shows names
 * of which a band key would mean something else than what one reads; there the panel alone counts.
 */
export function seenFocus({ session }: StoreParts): AamcId | null {
  const { focusedId, screen, visibleIds, isPanelOpen } = session.getState();
  if (focusedId === null || screen === 'triage' || isPanelOpen) return focusedId;
  return screen !== 'rounds' && visibleIds.includes(focusedId) ? focusedId : null;
}

/** Opens the box for a message that came, with a file of one where it was dropped. */
export function openCapture({ session }: StoreParts, file: File | null = null): void {
  session.setState({ capturing: { file } });
}

/**
 * A dropped e-mail is a message wherever it falls; a text file is one while the box for messages is
 * open, and a pool otherwise.
 */
export function takesMessage(parts: StoreParts, files: readonly File[]): boolean {
  const [file] = files;
  const { capturing, hasLedger } = parts.session.getState();
  if (file === undefined || files.length > 1 || !hasLedger) return false;
  const isOpen = capturing !== null;
  if (!/\.eml$/i.test(file.name) && !(isOpen && /\.txt$/i.test(file.name))) return false;
  openCapture(parts, file);
  return true;
}
