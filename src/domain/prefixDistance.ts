/**
 * How many slips lie between a word as typed and the beginning of another: a letter too many, too
 * few, another one, or two neighbours changed about (optimal string alignment). The other word may go
 * on, because its typist may not be done. Anything above `most` is told as `most + 1`.
 */
export function prefixDistance(typed: string, word: string, most: number): number {
  const width = Math.min(word.length, typed.length + most, LONGEST);
  if (typed.length - width > most || typed.length > LONGEST) return most + 1;
  let beforeLast = ROWS[0]!;
  let last = ROWS[1]!;
  let own = ROWS[2]!;
  for (let column = 0; column <= width; column += 1) last[column] = column;
  let leastBefore = 0;
  for (let row = 1; row <= typed.length; row += 1) {
    const letter = typed.charCodeAt(row - 1);
    own[0] = row;
    let least = row;
    for (let column = 1; column <= width; column += 1) {
      const other = word.charCodeAt(column - 1);
      let slips = last[column - 1]! + (letter === other ? 0 : 1);
      if (last[column]! + 1 < slips) slips = last[column]! + 1;
      if (own[column - 1]! + 1 < slips) slips = own[column - 1]! + 1;
      const isTurned =
        row > 1 &&
        column > 1 &&
        letter === word.charCodeAt(column - 2) &&
        typed.charCodeAt(row - 2) === other;
      if (isTurned && beforeLast[column - 2]! + 1 < slips) slips = beforeLast[column - 2]! + 1;
      own[column] = slips;
      if (slips < least) least = slips;
    }
    // Two neighbours that changed about reach over one row.
    if (least > most && leastBefore > most) return most + 1;
    leastBefore = least;
    [beforeLast, last, own] = [last, own, beforeLast];
  }
  let nearest = most + 1;
  for (let column = 0; column <= width; column += 1) {
    if (last[column]! < nearest) nearest = last[column]!;
  }
  return nearest;
}

/** No name has a longer word; rows of that length are made once and used again. */
const LONGEST = 62;
const ROWS = [0, 1, 2].map(() => new Uint8Array(LONGEST + 2));

/**
 * The letters of a word as bits. A letter that is typed and does not occur is a slip at least, which
 * spares most words the full comparison.
 */
export function letterBits(word: string): number {
  let bits = 0;
  for (let place = 0; place < word.length; place += 1) bits |= 1 << (word.charCodeAt(place) & 31);
  return bits;
}

/** How many kinds of letters of one word the other does not have: never more than the slips. */
export function lettersMissing(typedBits: number, wordBits: number): number {
  let bits = typedBits & ~wordBits;
  let count = 0;
  for (; bits !== 0; bits &= bits - 1) count += 1;
  return count;
}
