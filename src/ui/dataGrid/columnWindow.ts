/** Columns from `from` up to, not including, `to` are worth drawing. */
export interface ColumnWindow {
  readonly from: number;
  readonly to: number;
}

/** Pixels beyond both edges that are drawn as well, so that a small scroll shows no gap. */
const MARGIN = 160;

/**
 * Which of the columns that scroll are in view: a grid of eighteen columns shows seven of them at a
 * time, and every cell that is not drawn is time for the key press. `widths` are those of all
 * columns in pixels, the first `pinnedCount` of which stay in place and cover what lies under them.
 */
export function columnWindow(
  widths: readonly number[],
  pinnedCount: number,
  scrollLeft: number,
  viewWidth: number,
): ColumnWindow {
  const pinnedWidth = widths.slice(0, pinnedCount).reduce((sum, width) => sum + width, 0);
  let start = 0;
  let from = widths.length;
  let to = pinnedCount;
  for (const [index, width] of widths.entries()) {
    const isInView =
      start + width > scrollLeft + pinnedWidth - MARGIN && start < scrollLeft + viewWidth + MARGIN;
    if (index >= pinnedCount && isInView) {
      from = Math.min(from, index);
      to = index + 1;
    }
    start += width;
  }
  return { from: Math.min(from, to), to };
}
