import { hasAnyAskDraft } from '../features/applicant/askDraft.ts';
import { hasAnyDraft } from '../features/applicant/noteDraft.ts';
import { hasCaptureDraft } from '../features/capture/captureDraft.ts';
import type { SessionStore } from '../store/session.ts';

/** The browser asks before it closes a page with something on it that nothing else holds. */
export function warnBeforeLeaving(session: SessionStore): void {
  window.addEventListener('beforeunload', (event) => {
    const isUnsaved = session.getState().saveState.kind !== 'saved';
    if (isUnsaved || hasAnyDraft() || hasAnyAskDraft() || hasCaptureDraft()) event.preventDefault();
  });
}
