/** Puts back what is in hand, as Escape does: the library has no other way in. */
export function cancelDrag(): void {
  document.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', bubbles: true }),
  );
}
