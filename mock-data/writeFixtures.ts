import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fixtureFiles } from './fixtureFiles.ts';

/** Writes all committed files anew: `node mock-data/writeFixtures.ts`. */
const top = join(import.meta.dirname, '..');
for (const [path, bytes] of fixtureFiles()) {
  const file = join(top, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  process.stdout.write(`${path} ${bytes.length}\n`);
}
