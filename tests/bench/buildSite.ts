import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { poolCsv } from '../../mock-data/poolCsv.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PAGES = fileURLToPath(new URL('pages', import.meta.url));
const SEED = 7;

/** What is served: the app as `npm start` builds it, and the bench's own pages below `bench/`. */
export interface Site {
  readonly folder: string;
  /** The export of a pool; the pages find it as `/bench/pool-N.csv`. */
  poolFile(rows: number): Promise<string>;
  remove(): Promise<void>;
}

export async function buildSite(): Promise<Site> {
  process.env.NODE_ENV = 'production';
  // Every profile is new here: keeping the program for the next visit would run into each measure.
  process.env.VITE_OFFLINE = '0';
  const folder = await mkdtemp(join(tmpdir(), 'soap-board-bench-'));
  await build({ root: ROOT, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
  await build({
    root: PAGES,
    configFile: join(ROOT, 'vite.config.ts'),
    base: '/bench/',
    logLevel: 'error',
    build: {
      outDir: join(folder, 'bench'),
      sourcemap: false,
      rolldownOptions: {
        input: ['prepare', 'peers', 'parsers'].map((page) => join(PAGES, `${page}.html`)),
      },
    },
  });
  await mkdir(join(folder, 'bench'), { recursive: true });
  const pools = new Map<number, Promise<string>>();
  return {
    folder,
    poolFile(rows) {
      const file = pools.get(rows) ?? writePool(folder, rows);
      pools.set(rows, file);
      return file;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function writePool(folder: string, rows: number): Promise<string> {
  const file = join(folder, 'bench', `pool-${rows}.csv`);
  await writeFile(file, poolCsv({ rows, seed: SEED, dialect: 'pdws-2025' }));
  return file;
}
