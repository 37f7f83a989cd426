import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { seededRandom } from '../../../src/base/clock.ts';
import { readFiles } from '../../../src/intake/readFiles.ts';
import { mutateFile } from '../../support/mutateFile.ts';

/** `MUTATED_FILES=20000` makes it long; `npm run verify` does. */
const FILES = Number(process.env.MUTATED_FILES ?? 400);

const CORPUS = ['mock-data/messy', 'mock-data/clean'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(csv|xlsx)$/.test(name))
    .map((name) => new Uint8Array(readFileSync(`${folder}/${name}`)))
    // The large pools would only make it slow: they are more of the same.
    .filter(({ length }) => length < 60_000),
);

test(
  'a damaged file is read or refused in a sentence, and every row of it is accounted for',
  async () => {
    const random = seededRandom(20270316);
    const pick = () => CORPUS[Math.floor(random() * CORPUS.length)]!;
    let read = 0;
    for (let count = 0; count < FILES; count += 1) {
      const bytes = mutateFile(pick(), pick(), random);
      const { reports, refusals, readings } = await readFiles([{ name: 'pool.csv', bytes }]);
      expect(reports.length + refusals.length, `file ${count}`).toBe(1);
      for (const { reason } of refusals) expect(reason).toMatch(/^\p{Lu}.*[.…]$/su);
      for (const { counted, rows, accepted, rejected, blank } of reports) {
        read += 1;
        expect(accepted + rejected + blank, `file ${count}`).toBe(rows);
        expect(counted.preamble + counted.header + counted.label + rows + counted.footer).toBe(
          counted.file,
        );
        expect(readings[0]).toHaveLength(accepted);
      }
    }
    expect(read).toBeGreaterThan(FILES / 3);
  },
  60_000 + FILES * 60,
);
