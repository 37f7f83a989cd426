/**
 * The row that a key leads to; null where the key is not one of the grid's. `current` is −1 while
 * no row is focused, `page` the number of rows in view.
 */
export function rowAfterKey(
  key: string,
  current: number,
  count: number,
  page: number,
): number | null {
  if (count === 0) return null;
  const last = count - 1;
  const within = (index: number) => Math.max(0, Math.min(last, index));
  switch (key) {
    case 'ArrowDown':
      return within(current + 1);
    case 'ArrowUp':
      return within(current - 1);
    case 'PageDown':
      return within(Math.max(0, current) + page);
    case 'PageUp':
      return within(current - page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
