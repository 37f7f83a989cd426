/**
 * How many slips lie between two short texts: a character put in, left out or replaced, or two
 * neighbours exchanged (optimal string alignment). Counting stops above `most`: the answer is then
 * `most + 1`.
 */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const present = [row];
    let least = row;
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      let cost = Math.min(
        last[column]! + 1,
        present[column - 1]! + 1,
        last[column - 1]! + (isSame ? 0 : 1),
      );
      const isExchanged = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (row > 1 && column > 1 && isExchanged) cost = Math.min(cost, beforeLast[column - 2]! + 1);
      present.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    beforeLast = last;
    last = present;
  }
  return Math.min(last[other.length]!, most + 1);
}
