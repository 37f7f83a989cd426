import type { GridLayout } from './gridColumn.ts';

/**
 * The layout with one column before another, or last of its part. `ids` are all columns that can be
 * moved, the pinned ones first, each part in its order; `isPinned` says which part it goes to.
 */
export function moveColumn(
  layout: GridLayout,
  ids: readonly string[],
  id: string,
  before: string | null,
  isPinned: boolean,
): GridLayout {
  if (id === before) return layout;
  const pinned = new Set(layout.pinned);
  if (isPinned) pinned.add(id);
  else pinned.delete(id);
  const others = ids.filter((other) => other !== id);
  const lastPinned = others.findLastIndex((other) => pinned.has(other));
  const end = isPinned ? lastPinned + 1 : others.length;
  const at = before === null ? end : others.indexOf(before);
  const order = others.toSpliced(at < 0 ? end : at, 0, id);
  return { ...layout, order, pinned: order.filter((other) => pinned.has(other)) };
}
