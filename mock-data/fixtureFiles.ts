import { cleanFiles, samplePool } from './cleanFiles.ts';
import { factsText, manifestText, messyFiles } from './messyFiles.ts';
import { rehearsalFiles } from './rehearsal.ts';

const REHEARSAL_SEED = 61;

/** Every committed file that is made here, by its path from the top of the repository. */
export function fixtureFiles(): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const [name, text] of cleanFiles()) {
    files.set(`mock-data/clean/${name}`, Buffer.from(text));
    if (name === 'pool-400.csv') files.set(`public/samples/${name}`, Buffer.from(text));
  }
  for (const [name, text] of rehearsalFiles(samplePool(), REHEARSAL_SEED)) {
    files.set(`public/samples/${name}`, Buffer.from(text));
  }
  const messy = messyFiles();
  for (const { file, bytes } of messy) files.set(`mock-data/messy/${file}`, bytes);
  files.set('mock-data/messy/manifest.json', Buffer.from(manifestText(messy)));
  files.set('mock-data/messy/facts.json', Buffer.from(factsText(messy)));
  return files;
}
