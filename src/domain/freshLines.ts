import type { HistoryLine } from './board.ts';

/**
 * The lines of the history whose ids are not in `seen`, in the order of the history; every id in
 * `seen` is one of the history's. Two people's lines of the same time are merged into either order,
 * so a line from elsewhere may come to stand before lines that were here first.
 */
export function freshLines(
  history: readonly HistoryLine[],
  seen: ReadonlySet<string>,
): readonly HistoryLine[] {
  const count = history.length - seen.size;
  const fresh: HistoryLine[] = [];
  for (let index = history.length - 1; index >= 0 && fresh.length < count; index -= 1) {
    const line = history[index]!;
    if (!seen.has(line.id)) fresh.push(line);
  }
  return fresh.reverse();
}
