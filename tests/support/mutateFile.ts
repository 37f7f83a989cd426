/** What happens to files on their way: bits flip, downloads break off, two files are joined. */
const MUTATIONS: readonly ((
  bytes: Uint8Array,
  other: Uint8Array,
  below: (limit: number) => number,
) => Uint8Array)[] = [
  function flipBits(bytes, _, below) {
    const flipped = bytes.slice();
    for (let count = 1 + below(20); count > 0 && flipped.length > 0; count -= 1) {
      const at = below(flipped.length);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << below(8));
    }
    return flipped;
  },
  function cutOff(bytes, _, below) {
    return bytes.slice(0, below(bytes.length + 1));
  },
  function loseMiddle(bytes, _, below) {
    const [start, end] = placesIn(bytes, below);
    return joined(bytes.subarray(0, start), bytes.subarray(end));
  },
  function repeatMiddle(bytes, _, below) {
    const [start, end] = placesIn(bytes, below);
    return joined(bytes.subarray(0, end), bytes.subarray(start));
  },
  function splice(bytes, other, below) {
    const [start, end] = placesIn(other, below);
    const at = below(bytes.length + 1);
    return joined(bytes.subarray(0, at), other.subarray(start, end), bytes.subarray(at));
  },
  function putIn(bytes, _, below) {
    const at = below(bytes.length + 1);
    const word = new TextEncoder().encode(WORDS[below(WORDS.length)]);
    return joined(bytes.subarray(0, at), word, bytes.subarray(at));
  },
];

/** Bits of text that readers of tables trip over. */
const WORDS = [
  '"',
  '""',
  '",',
  '\n"',
  '\r',
  '\0',
  '\ufeff',
  '\u200b',
  '="',
  'AAMC ID,',
  '\nAAMC ID\n',
  ','.repeat(600),
  '"'.repeat(301),
  '\n'.repeat(400),
  'x'.repeat(40_000),
  '99012345',
  '(((((((((((',
  '|2978140C0 (',
];

/** One to three mutations of a file, drawn by `random`; `other` lends what is spliced in. */
export function mutateFile(bytes: Uint8Array, other: Uint8Array, random: () => number): Uint8Array {
  const below = (limit: number) => Math.floor(random() * limit);
  let mutated = bytes;
  for (let count = 1 + below(3); count > 0; count -= 1) {
    mutated = MUTATIONS[below(MUTATIONS.length)]!(mutated, other, below);
  }
  return mutated;
}

function placesIn(bytes: Uint8Array, below: (limit: number) => number): [number, number] {
  const start = below(bytes.length + 1);
  return [start, start + below(bytes.length - start + 1)];
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
