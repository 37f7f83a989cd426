import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Keeps a second program out of a data folder, where two writers would ruin each other's files. A lock
 * whose program is gone is taken over. Gives what takes the lock away again.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'in-use.pid');
  try {
    await writeFile(path, String(process.pid), { flag: 'wx' });
  } catch {
    const owner = Number(await readFile(path, 'utf8').catch(() => '0'));
    if (owner !== process.pid && isAlive(owner)) {
      throw new Error(
        `The data folder ${folder} is in use by process ${owner}. Stop that one first.`,
      );
    }
    await writeFile(path, String(process.pid));
  }
  return () => rm(path, { force: true });
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
