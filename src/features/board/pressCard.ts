import type { AamcId } from '../../domain/applicant.ts';
import { type SessionStore, toggleSelected } from '../../store/session.ts';

type Press = Pick<MouseEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>;

/**
 * A plain press focuses one card and ends a selection; with Ctrl or Command it adds or takes away,
 * with Shift it takes everybody since the card pressed last. Nothing opens by a single press.
 */
export function pressCard(session: SessionStore, id: AamcId, press: Press): void {
  const { anchorId, selection } = session.getState();
  if (press.shiftKey) {
    toggleSelected(session, id, anchorId !== null);
    return;
  }
  if (press.ctrlKey || press.metaKey) {
    // The card pressed before is part of what a person means by "and this one too".
    const isFirst = selection.size === 0 && anchorId !== null && anchorId !== id;
    if (isFirst) session.setState({ selection: new Set([anchorId]) });
    toggleSelected(session, id, false);
    return;
  }
  session.setState({
    focusedId: id,
    anchorId: id,
    ...(selection.size > 0 ? { selection: new Set() } : {}),
  });
}
