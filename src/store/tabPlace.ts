import type { AamcId } from '../domain/applicant.ts';
import type { TrackCode } from '../domain/board.ts';
import { allDrafts, NOTE_DRAFT, restoreDrafts } from './drafts.ts';
import {
  type CompareView,
  type LedgerView,
  SCREENS,
  type Screen,
  type Session,
  type SessionStore,
} from './session.ts';

/**
 * Where the person of one tab is, and what is being written in it: what has to return when the browser
 * throws the tab away to save memory, crashes, or locks the board. `SavedSession` holds what all tabs
 * share.
 */
export interface TabPlace {
  readonly screen: Screen;
  readonly track: TrackCode;
  readonly focusedId: AamcId | null;
  readonly isPanelOpen: boolean;
  readonly isNoteOpen: boolean;
  readonly selection: readonly AamcId[];
  readonly search: string;
  readonly ledgerView: LedgerView;
  readonly comparing: readonly CompareView[];
  readonly isCapturing: boolean;
  readonly drafts: Readonly<Record<string, unknown>>;
}

export function tabPlaceOf(session: Session): TabPlace {
  const { screen, track, focusedId, isPanelOpen, isNoteOpen, search, ledgerView, comparing } =
    session;
  return {
    screen,
    track,
    focusedId,
    isPanelOpen,
    isNoteOpen,
    selection: [...session.selection],
    search,
    ledgerView,
    comparing,
    isCapturing: session.capturing !== null,
    drafts: allDrafts(),
  };
}

/** What a browser kept, if it has the shape that this build knows. */
export function readTabPlace(value: unknown): TabPlace | null {
  const place = (value ?? {}) as Partial<TabPlace>;
  const fits =
    SCREENS.includes(place.screen as Screen) &&
    typeof place.track === 'string' &&
    (place.focusedId === null || typeof place.focusedId === 'string') &&
    typeof place.isPanelOpen === 'boolean' &&
    typeof place.isNoteOpen === 'boolean' &&
    Array.isArray(place.selection) &&
    typeof place.search === 'string' &&
    typeof place.ledgerView === 'string' &&
    Array.isArray(place.comparing) &&
    typeof place.isCapturing === 'boolean' &&
    typeof place.drafts === 'object' &&
    place.drafts !== null;
  return fits ? (place as TabPlace) : null;
}

/** Goes back to a place, as far as it is still there. */
export function restoreTabPlace(session: SessionStore, place: TabPlace): void {
  restoreDrafts(place.drafts);
  const { board, track } = session.getState();
  const isThere = (id: AamcId | null) => id !== null && board.applicantsById.has(id);
  session.setState({
    screen: place.screen,
    track: board.tracks.some(({ code }) => code === place.track) ? place.track : track,
    focusedId: isThere(place.focusedId) ? place.focusedId : null,
    isPanelOpen: place.isPanelOpen && isThere(place.focusedId),
    // The form opens again on what was being written in it.
    isNoteOpen:
      isThere(place.focusedId) &&
      (place.isNoteOpen || `${NOTE_DRAFT}${place.focusedId}` in place.drafts),
    selection: new Set(place.selection.filter(isThere)),
    search: place.search,
    ledgerView: place.ledgerView,
    comparing: place.comparing.filter((view) =>
      view.kind === 'compare' ? view.ids.every(isThere) : isThere(view.of),
    ),
    capturing: place.isCapturing ? { file: null } : null,
  });
}
