import { hasAnyAskDraft } from '../features/applicant/askDraft.ts';
import { hasAnyDraft } from '../features/applicant/noteDraft.ts';
import { hasCaptureDraft } from '../features/capture/captureDraft.ts';
import type { SessionStore } from '../store/session.ts';

/**
 * The browser asks before it closes a page with something on it that nothing else holds. What is
 * being written is kept with the place of the tab; only until that is done it counts.
 */
export function warnBeforeLeaving(session: SessionStore, isPlaceKept: () => boolean): void {
  window.addEventListener('beforeunload', (event) => {
    const isUnsaved = session.getState().saveState.kind !== 'saved';
    const isWriting = hasAnyDraft() || hasAnyAskDraft() || hasCaptureDraft();
    if (isUnsaved || (isWriting && !isPlaceKept())) event.preventDefault();
  });
}
