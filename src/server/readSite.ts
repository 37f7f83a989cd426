import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

/** One file of the built app as it goes over the wire. */
export interface SiteFile {
  readonly body: Buffer;
  readonly type: string;
  readonly tag: string;
  readonly cacheControl: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/**
 * Reads a folder into a map from address (`/assets/x.js`) to file. What is not in the map does not
 * exist, so no address can climb out of the folder, and a later build cannot tear a page in use.
 */
export async function readSite(folder: string): Promise<ReadonlyMap<string, SiteFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const site = await Promise.all(
    files.map(async (file) => {
      const path = join(file.parentPath, file.name);
      const address = `/${relative(folder, path).split(sep).join('/')}`;
      return [address, siteFile(address, await readFile(path))] as const;
    }),
  );
  return new Map(site);
}

function siteFile(address: string, body: Buffer): SiteFile {
  return {
    body,
    type: TYPES[extname(address)] ?? 'application/octet-stream',
    tag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    cacheControl: cacheControl(address),
  };
}

/** A name under /assets changes with its content; the page that names them is asked for each time. */
function cacheControl(address: string): string {
  if (address.startsWith('/assets/')) return 'public, max-age=31536000, immutable';
  return address === '/index.html' || address === '/sw.js' ? 'no-cache' : 'no-store';
}
