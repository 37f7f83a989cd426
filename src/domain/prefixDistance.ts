/**
 * How many slips lie between a word as typed and the beginning of another: a letter too many, too
 * few, another one, or two neighbours changed about (optimal string alignment). The other word may go
 * on, because its typist may not be done. Anything above `most` is told as `most + 1`.
 */
export function prefixDistance(typed: string, word: string, most: number): number {
  const width = Math.min(word.length, typed.length + most);
  if (typed.length - width > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row += 1) {
    const letter = typed.charCodeAt(row - 1);
    const own = [row];
    let least = row;
    for (let column = 1; column <= width; column += 1) {
      const other = word.charCodeAt(column - 1);
      let slips = Math.min(
        last[column]! + 1,
        own[column - 1]! + 1,
        last[column - 1]! + (letter === other ? 0 : 1),
      );
      const isTurned =
        row > 1 &&
        column > 1 &&
        letter === word.charCodeAt(column - 2) &&
        typed.charCodeAt(row - 2) === other;
      if (isTurned) slips = Math.min(slips, beforeLast[column - 2]! + 1);
      own.push(slips);
      if (slips < least) least = slips;
    }
    // Two neighbours that changed about reach over one row.
    if (least > most && Math.min(...last) > most) return most + 1;
    beforeLast = last;
    last = own;
  }
  return Math.min(most + 1, ...last);
}
