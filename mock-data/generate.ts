import { writeFileSync } from 'node:fs';
import { poolCsv } from './poolCsv.ts';
import { readArguments, USAGE } from './readArguments.ts';

/** `npm run mock-data`: exit 0 written, 2 for arguments that cannot be followed. */
function generate(words: readonly string[]): number {
  const wish = readArguments(words);
  if (!wish.ok) {
    process.stderr.write(`${wish.error}\n\n${USAGE}`);
    return 2;
  }
  if (wish.value === 'help') {
    process.stdout.write(USAGE);
    return 0;
  }
  const { out, ...pool } = wish.value;
  try {
    writeFileSync(out, poolCsv(pool));
  } catch (error) {
    process.stderr.write(`Cannot write "${out}": ${(error as Error).message}\n`);
    return 2;
  }
  process.stdout.write(
    `${out}: ${pool.rows} invented applicants, seed ${pool.seed}, ${pool.dialect}\n`,
  );
  return 0;
}

process.exitCode = generate(process.argv.slice(2));
