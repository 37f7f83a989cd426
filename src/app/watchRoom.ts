import { nameOf } from '../domain/applicant.ts';
import { BAND_FACTS } from '../domain/band.ts';
import type { HistoryLine } from '../domain/board.ts';
import { disagreementsIn } from '../domain/disagreement.ts';
import { freshLines } from '../domain/freshLines.ts';
import type { StoreParts } from '../store/hooks.ts';
import { inHand } from '../store/inHand.ts';
import { type Session, tell } from '../store/session.ts';
import type { WarRoom, Whereabouts } from '../store/warRoom.ts';
import { cancelDrag } from '../ui/dragList/cancelDrag.ts';
import { markRows } from './markRows.ts';

/** Whoever moves from card to card is told of where they rest. */
const TELL_AFTER_MS = 250;
/** More at once is an import or a bulk move; a flicker over the whole board tells nothing. */
const MOST_FLASHED = 20;

/**
 * What living together takes: others learn where this person is; their moves show for a moment, put
 * back a card that is held here, and are told where they go against a decision made here.
 */
export function watchRoom({ session, workspace }: StoreParts, warRoom: WarRoom): () => void {
  const marks = markRows();
  let told = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  function tellSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const where = whereaboutsOf(session.getState(), inHand.getState().ids[0] ?? null);
      const words = JSON.stringify(where);
      if (words === told) return;
      told = words;
      warRoom.tellWhere(where);
    }, TELL_AFTER_MS);
  }

  const seen = new Set(workspace.board().history.map(({ id }) => id));
  const shown = new Set<string>();
  function lookAtHistory(): void {
    const { history, applicantsById } = workspace.board();
    const fresh = freshLines(history, seen);
    if (fresh.length === 0) return;
    for (const { id } of fresh) seen.add(id);
    const { userName, track } = session.getState();
    const others = fresh.filter(({ by }) => by !== userName);
    showMoves(others.filter((line) => line.track === track));
    const found = disagreementsIn(history, fresh, userName).filter(
      ({ theirLine, applicantId }) => !shown.has(theirLine) && applicantsById.has(applicantId),
    );
    if (found.length === 0) return;
    for (const { theirLine } of found) shown.add(theirLine);
    session.setState(({ disagreements }) => ({ disagreements: [...disagreements, ...found] }));
  }

  function showMoves(moves: readonly HistoryLine[]): void {
    const moved = moves.filter(({ what }) => what === 'moveToBand' || what === 'mergeOrders');
    const ids = moved.flatMap(({ on }) => on);
    if (ids.length > 0 && ids.length <= MOST_FLASHED) marks.flash(ids);
    const held = inHand.getState().ids;
    const line = moved.find(({ on }) => on.some((id) => held.includes(id)));
    const applicant = workspace
      .board()
      .applicantsById.get(line?.on.find((id) => held.includes(id)) ?? '');
    if (line === undefined || applicant === undefined) return;
    cancelDrag();
    const to = BAND_FACTS[line.to as keyof typeof BAND_FACTS]?.name ?? 'another place';
    tell(
      session,
      `${line.by} moved ${nameOf(applicant)} to ${to} while you held the card. It was put back into that place.`,
      'info',
    );
  }

  const stops = [
    session.subscribe((now, before) => {
      if (now.board !== before.board) lookAtHistory();
      if (whereChanged(now, before)) tellSoon();
    }),
    inHand.subscribe(tellSoon),
    warRoom.state.subscribe(({ people }, before) => {
      if (people === before.people) return;
      const held = people.filter(({ applicantId }) => applicantId !== null);
      marks.setHeld(new Map(held.map((each) => [each.applicantId!, each.name])));
    }),
  ];
  tellSoon();
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
    marks.stop();
  };
}

/** On the ledger nobody is seen with an applicant: it would tell whose notes are read. */
function whereaboutsOf(
  { screen, track, focusedId, isPanelOpen }: Session,
  heldId: string | null,
): Whereabouts {
  const looksAt = screen === 'triage' || isPanelOpen ? focusedId : null;
  return {
    screen,
    track,
    applicantId: screen === 'ledger' ? null : (heldId ?? looksAt),
    isHolding: heldId !== null,
  };
}

function whereChanged(now: Session, before: Session): boolean {
  return (
    now.screen !== before.screen ||
    now.track !== before.track ||
    now.focusedId !== before.focusedId ||
    now.isPanelOpen !== before.isPanelOpen
  );
}
