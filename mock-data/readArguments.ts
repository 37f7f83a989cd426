import { err, ok, type Result } from '../src/base/result.ts';
import { DIALECT_NAMES, type DialectName } from './dialects.ts';
import { MAX_POOL } from './pool.ts';

export const USAGE = `Usage: npm run mock-data -- --rows 400 --seed 7 --dialect pdws-2025 --out FILE

Writes a CSV of invented applicants. The same arguments give the same bytes everywhere.

  --rows N        how many applicants, 1 to ${MAX_POOL} (400)
  --seed N        a whole number that stands for the pool, 0 to 4294967295 (7)
  --dialect NAME  ${DIALECT_NAMES.join(', ')} (pdws-2025)
  --dirty N       percent of the rows that carry a fault, 0 to 100 (0)
  --out FILE      the file to write; an existing file is replaced
  --help          this text
`;

export interface PoolArguments {
  readonly rows: number;
  readonly seed: number;
  readonly dialect: DialectName;
  readonly dirty: number;
  readonly out: string;
}

/** The arguments after the script's name; an error is a sentence for whoever typed them. */
export function readArguments(words: readonly string[]): Result<PoolArguments | 'help', string> {
  if (words.includes('--help') || words.includes('-h')) return ok('help');
  const given = new Map<string, string>();
  for (let index = 0; index < words.length; index += 2) {
    const word = words[index] as string;
    const [name = '', joined] = word.split(/=(.*)/s);
    const value = joined ?? words[index + 1];
    if (joined !== undefined) index -= 1;
    if (!NAMES.includes(name)) return err(`Unknown argument "${word}".`);
    if (given.has(name)) return err(`${name} is given twice.`);
    if (value === undefined || value === '' || NAMES.includes(value)) {
      return err(`${name} needs a value.`);
    }
    given.set(name, value);
  }
  const numbers = { rows: 0, seed: 0, dirty: 0 };
  for (const [name, low, high, usual] of NUMBERS) {
    const text = given.get(`--${name}`) ?? usual;
    const number = /^\d{1,10}$/.test(text) ? Number(text) : -1;
    if (number < low || number > high) {
      return err(`--${name} must be a whole number from ${low} to ${high}, not "${text}".`);
    }
    numbers[name] = number;
  }
  const wanted = given.get('--dialect') ?? 'pdws-2025';
  const dialect = DIALECT_NAMES.find((name) => name === wanted);
  if (dialect === undefined) {
    return err(`There is no dialect "${wanted}"; there are ${DIALECT_NAMES.join(', ')}.`);
  }
  const out = given.get('--out');
  if (out === undefined) return err('--out FILE is missing: say where to write the pool.');
  return ok({ ...numbers, dialect, out });
}

const NAMES: readonly string[] = ['--rows', '--seed', '--dialect', '--dirty', '--out'];

/** Name, lowest, highest, and what is taken when nothing is said. */
const NUMBERS = [
  ['rows', 1, MAX_POOL, '400'],
  ['seed', 0, 0xffffffff, '7'],
  ['dirty', 0, 100, '0'],
] as const;
