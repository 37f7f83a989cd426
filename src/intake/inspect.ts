import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { refusalBySize } from './fileLimits.ts';
import type { FileRefusal } from './fileReport.ts';
import { inspectionJson, inspectionText } from './inspection.ts';
import type { InputFile } from './readFile.ts';
import { readFiles } from './readFiles.ts';

/**
 * The command `npm run --silent inspect -- FILE… [--json]`: the very same intake, for IT staff and
 * scripts. Ends with 0 when every file was read, with 2 when one was refused as a whole or the
 * command was not understood; the reasons then stand on the error output too.
 */
async function inspect(words: readonly string[]): Promise<number> {
  const wantsJson = words.includes('--json');
  const paths = words.filter((word) => word !== '--json');
  const unknown = paths.find((path) => path.startsWith('-') && path !== '-');
  if (paths.length === 0 || unknown !== undefined) {
    if (unknown !== undefined) console.error(`There is no option “${unknown}”.`);
    console.error('Usage: npm run --silent inspect -- FILE… [--json]');
    return 2;
  }
  const files: InputFile[] = [];
  const unread: FileRefusal[] = [];
  for (const path of paths) {
    const opened = await openFile(path);
    if ('bytes' in opened) files.push(opened);
    else unread.push(opened);
  }
  const read = await readFiles(files);
  const all = { ...read, refusals: [...unread, ...read.refusals] };
  const output = wantsJson ? JSON.stringify(inspectionJson(all), null, 2) : inspectionText(all);
  process.stdout.write(`${output}\n`);
  for (const { name, reason } of all.refusals) if (wantsJson) console.error(`${name}: ${reason}`);
  return all.refusals.length > 0 ? 2 : 0;
}

async function openFile(path: string): Promise<InputFile | FileRefusal> {
  const name = basename(path);
  try {
    const { size } = await stat(path);
    return refusalBySize({ name, size }) ?? { name, bytes: new Uint8Array(await readFile(path)) };
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return {
      name,
      code: 'unreadable',
      reason: isMissing
        ? 'There is no such file. Check the path.'
        : 'This file cannot be opened. Check that it is a file and that you may read it.',
    };
  }
}

// A reader that has seen enough, such as `head`, closes the pipe; that is no failure of ours.
process.stdout.on('error', () => process.exit());
process.exitCode = await inspect(process.argv.slice(2)).catch(() => {
  console.error(
    'The files could not be read because of a fault in this program. Nothing was changed.',
  );
  return 2;
});
