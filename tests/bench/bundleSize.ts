import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

const BYTES_PER_KB = 1000;

/** kB, gzipped one by one, of what `index.html` makes the browser load before it asks for more. */
export async function bundleSize(
  folder: string,
): Promise<{ initialGzKB: number; initialCssGzKB: number }> {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const scripts = new Set<string>();
  for (const address of addressesIn(page, 'js')) await addWithImports(folder, address, scripts);
  return {
    initialGzKB: await zippedSize(folder, scripts),
    initialCssGzKB: await zippedSize(folder, addressesIn(page, 'css')),
  };
}

function addressesIn(page: string, ending: 'js' | 'css'): readonly string[] {
  const found = page.matchAll(new RegExp(`(?:src|href)="/([^"]+\\.${ending})"`, 'g'));
  return Array.from(found, ([, address]) => address ?? '');
}

/** A script and all that it imports at once; what it imports later is not needed to begin. */
async function addWithImports(folder: string, address: string, found: Set<string>): Promise<void> {
  if (found.has(address)) return;
  found.add(address);
  const script = await readFile(join(folder, address), 'utf8');
  const statements = script.matchAll(
    /(?:^|[;}\n])(?:import|export)(?:[^'"`();]*?from)?["'](\.[^"']+)["']/g,
  );
  for (const [, target] of statements) {
    await addWithImports(folder, posix.join(posix.dirname(address), target ?? ''), found);
  }
}

async function zippedSize(folder: string, addresses: Iterable<string>): Promise<number> {
  let bytes = 0;
  for (const address of addresses) bytes += gzipSync(await readFile(join(folder, address))).length;
  return bytes / BYTES_PER_KB;
}
