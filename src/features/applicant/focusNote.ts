/** Brings a note of the applicant who is shown into view, and the focus to it. */
export function focusNote(noteId: string): void {
  const note = document.querySelector<HTMLElement>(`[data-note="${CSS.escape(noteId)}"]`);
  note?.focus({ preventScroll: true });
  note?.scrollIntoView({ block: 'nearest' });
}
