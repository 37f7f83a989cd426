import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ListedRank, readBack } from '../../../src/domain/readBack.ts';
import { r3Text } from '../../../src/output/r3Text.ts';
import { sampleApplicant } from '../../support/sampleWorkspace.ts';

/** The full run asks for 10,000; every run of the suite takes a seeded part of it. */
const RUNS = 10_000;

const list = fc
  .uniqueArray(fc.integer({ min: 90_000_000, max: 99_999_999 }).map(String), {
    minLength: 1,
    maxLength: 40,
  })
  .chain((ids) =>
    fc.tuple(
      fc.constant(ids),
      fc.array(fc.tuple(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 })), {
        minLength: ids.length,
        maxLength: ids.length,
      }),
    ),
  )
  .map(([ids, names]) => {
    const pool = new Map(
      ids.map((id, index) => [
        id,
        // Names hold no digits; what R3 shows beside an ID is a name.
        sampleApplicant(id, {
          lastName: names[index]![0].replace(/[\p{N}|]/gu, ''),
          firstName: names[index]![1].replace(/[\p{N}|]/gu, ''),
        }),
      ]),
    );
    const entries = ids.map((id, index) => ({ rank: index + 1, id, band: 'top' as const }));
    const file = r3Text({ entries }, pool);
    if (!file.ok) throw new Error(file.error.join());
    const listed: readonly ListedRank[] = entries.map(({ rank, id }) => ({ rank, id, name: id }));
    return { listed, text: file.value };
  });

test('what goes to R3 reads back identical', () => {
  fc.assert(
    fc.property(list, ({ listed, text }) => {
      expect(readBack(text, listed)).toEqual({
        isIdentical: true,
        found: listed.length,
        findings: [],
      });
    }),
    { seed: 7, numRuns: 500 },
  );
});

interface Row {
  rank: string;
  id: string;
}

const changes: Readonly<
  Record<string, (rows: Row[], at: number, digit: number, place: number) => void>
> = {
  'another digit in an ID': (rows, at, digit, place) => {
    const row = rows[at]!;
    const old = Number(row.id[place]);
    row.id = row.id.slice(0, place) + ((old + 1 + (digit % 9)) % 10) + row.id.slice(place + 1);
  },
  'a digit too many in an ID': (rows, at, digit, place) => {
    const row = rows[at]!;
    row.id = row.id.slice(0, place) + digit + row.id.slice(place);
  },
  'a digit left out of an ID': (rows, at, _digit, place) => {
    const row = rows[at]!;
    row.id = row.id.slice(0, place) + row.id.slice(place + 1);
  },
  'another rank': (rows, at, digit) => {
    rows[at]!.rank = String(Number(rows[at]!.rank) + 1 + digit);
  },
  'no rank': (rows, at) => {
    rows[at]!.rank = '';
  },
  'a row left out': (rows, at) => {
    rows.splice(at, 1);
  },
  'a row twice': (rows, at, digit) => {
    rows.splice((at + digit) % (rows.length + 1), 0, { ...rows[at]! });
  },
  'a row of somebody else': (rows, at, digit, place) => {
    rows.splice(at, 0, { rank: rows[at]!.rank, id: `1${place}${digit}04${digit}77` });
  },
  'two IDs exchanged': (rows, at, digit) => {
    const other = rows[(at + 1 + digit) % rows.length]!;
    const row = rows[at]!;
    if (other === row) rows.splice(at, 1);
    else [row.id, other.id] = [other.id, row.id];
  },
  'two ranks exchanged': (rows, at, digit) => {
    const other = rows[(at + 1 + digit) % rows.length]!;
    const row = rows[at]!;
    if (other === row) rows.splice(at, 1);
    else [row.rank, other.rank] = [other.rank, row.rank];
  },
};

const layouts: Readonly<Record<string, (row: Row) => string>> = {
  file: ({ rank, id }) => `${rank},${id},"Doe, Ann"\r\n`,
  page: ({ rank, id }) =>
    `${rank}\t${id.length === 8 ? `${id.slice(0, 4)} ${id.slice(4)}` : id}\tDoe, Ann\tActive\n`,
  cells: ({ rank, id }) => `${rank}\nDoe, Ann\n${id}\n244\n`,
  idFirst: ({ rank, id }) => `${id}  Ann Doe  ${rank}\n`,
};

test('every single slip is found and named, in any layout', () => {
  fc.assert(
    fc.property(
      list,
      fc.constantFrom(...Object.keys(changes)),
      fc.constantFrom(...Object.keys(layouts)),
      fc.nat(),
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 0, max: 7 }),
      ({ listed }, change, layout, seat, digit, place) => {
        const rows = listed.map(({ rank, id }) => ({ rank: String(rank), id }));
        const draw = (all: readonly Row[]) => all.map((row) => layouts[layout]!(row)).join('');
        expect(readBack(draw(rows), listed).findings, 'before').toEqual([]);
        changes[change]!(rows, seat % rows.length, digit, place);
        const { isIdentical, findings } = readBack(draw(rows), listed);
        expect(isIdentical, `${change} in ${layout}`).toBe(false);
        expect(findings.every(({ words }) => words.length > 20)).toBe(true);
      },
    ),
    { seed: 7, numRuns: RUNS },
  );
});

test('any one digit of the file that is changed, dropped or doubled is found', () => {
  fc.assert(
    fc.property(list, fc.nat(), fc.integer({ min: 0, max: 9 }), ({ listed, text }, seat, kind) => {
      const digits = [...text.matchAll(/\d/g)].map(({ index }) => index);
      const at = digits[seat % digits.length]!;
      const old = Number(text[at]);
      const put = kind < 7 ? String((old + 1 + kind) % 10) : kind === 7 ? '' : `${old}${old}`;
      const slipped = text.slice(0, at) + put + text.slice(at + 1);
      expect(readBack(slipped, listed).isIdentical, JSON.stringify(slipped)).toBe(false);
    }),
    { seed: 11, numRuns: RUNS },
  );
});

const LETTERS: Readonly<Record<string, string>> = {
  0: 'OoQD',
  1: 'Il|i',
  2: 'Zz',
  5: 'Ss',
  6: 'G',
  8: 'B',
};

test('a letter that a camera made of any digit is found, and the rest still reads', () => {
  fc.assert(
    fc.property(list, fc.nat(), fc.nat(), ({ listed, text }, seat, kind) => {
      const digits = [...text.matchAll(/(?<=^[\d,]*)[012568]/gm)].map(({ index }) => index);
      if (digits.length === 0) return;
      const at = digits[seat % digits.length]!;
      const letters = LETTERS[text[at]!]!;
      const read = text.slice(0, at) + letters[kind % letters.length]! + text.slice(at + 1);
      const { isIdentical, findings } = readBack(read, listed);
      expect(isIdentical, JSON.stringify(read)).toBe(false);
      expect(findings.length).toBe(1);
    }),
    { seed: 13, numRuns: RUNS },
  );
});
