import { writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { bundleSize } from './bundleSize.ts';
import { Figures } from './figures.ts';
import { addGrowth } from './growth.ts';
import { type Lab, openLab } from './lab.ts';
import { measureBoard } from './measures/boardOpening.ts';
import { captureReport, measureCapture } from './measures/capture.ts';
import { measureDrag } from './measures/drag.ts';
import { measureFilter } from './measures/filterKeys.ts';
import { measureImport } from './measures/importFiles.ts';
import { measureInp } from './measures/inp.ts';
import { measureOpen } from './measures/opening.ts';
import { measureRoom } from './measures/room.ts';
import { measureTriage } from './measures/triageKeys.ts';
import { type BenchOptions, type MeasureName, readOptions } from './readOptions.ts';
import { misses, toJson, toTable } from './report.ts';

/** How many applicants each measure is taken with, unless `--sizes` says otherwise. */
const SIZES: Readonly<Record<MeasureName, readonly number[]>> = {
  bundle: [],
  import: [250, 10_000, 100_000],
  open: [250, 400, 1000, 5000, 10_000],
  board: [250, 400, 1000, 5000, 10_000],
  drag: [250, 400, 1000, 5000, 10_000],
  filter: [250, 400, 1000, 5000, 10_000],
  triage: [250, 400, 1000, 5000, 10_000],
  inp: [500],
  capture: [1500],
  room: [50],
};

type Measure = (lab: Lab, rows: number, figures: Figures) => Promise<void>;

const MEASURED: readonly (readonly [MeasureName, Measure])[] = [
  ['import', measureImport],
  ['open', measureOpen],
  ['board', measureBoard],
  ['drag', measureDrag],
  ['filter', measureFilter],
  ['triage', measureTriage],
  ['inp', measureInp],
  ['capture', measureCapture],
  ['room', measureRoom],
];

async function run(options: BenchOptions): Promise<void> {
  const sizesOf = (name: MeasureName) =>
    options.only.includes(name) ? (options.sizes ?? SIZES[name]) : [];
  const allSizes = [...new Set(options.only.flatMap(sizesOf))].sort((a, b) => a - b);
  const figures = new Figures();
  const loadAtStart = loadavg()[0]!;
  const lab = await openLab(allSizes);
  const failures = new Map<string, unknown>();
  try {
    if (options.only.includes('bundle')) {
      figures.addAll('bundle', await bundleSize(lab.site.folder));
    }
    for (let count = 1; count <= options.runs; count += 1) {
      for (const size of allSizes) {
        const isWanted = (name: MeasureName) => sizesOf(name).includes(size);
        for (const [name, measure] of MEASURED.filter(([name]) => isWanted(name))) {
          process.stderr.write(`run ${count}: ${name} ${size}\n`);
          await measure(lab, size, figures).catch((error) =>
            failures.set(`${name} ${size}`, error),
          );
        }
      }
    }
  } finally {
    await lab.close();
  }
  addGrowth(figures);
  const meta = {
    'meta.cores': availableParallelism(),
    'meta.runs': options.runs,
    'meta.loadAverage': loadAtStart,
  };
  if (options.json !== null) await writeFile(options.json, toJson(figures, meta));
  console.log(`${toTable(figures)}\n`);
  if (options.only.includes('capture')) console.log(`${captureReport()}\n`);
  console.log(
    `${options.runs} runs, ${meta['meta.cores']} cores, load ${loadAtStart} at the start`,
  );
  const missed = misses(figures);
  console.log(missed.length === 0 ? 'Every budget is met.' : `Over budget: ${missed.join(', ')}`);
  if (loadAtStart > availableParallelism() / 4) {
    console.log(
      'Others were at work on this machine: trust the ratio to a peer, not the milliseconds.',
    );
  }
  for (const [what, error] of failures) console.error(`Not measured: ${what}. ${error}`);
  if (failures.size > 0) process.exitCode = 1;
}

run(readOptions(process.argv.slice(2))).catch((error: unknown) => {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  process.exitCode = 1;
});
