import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { SiteFile } from './readSite.ts';

export type Encoding = 'br' | 'gzip';

const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
const made = new WeakMap<SiteFile, Map<Encoding, Promise<Buffer>>>();

/** The best encoding that `Accept-Encoding` allows for this file; null sends it as it is. */
export function chooseEncoding(accept: string | undefined, file: SiteFile): Encoding | null {
  if (!isText(file.type) || file.body.length < 1024) return null;
  const offered = (accept ?? '').split(',').map((part) => part.trim().split(/\s*;\s*/));
  const accepts = (name: string) =>
    offered.some(([token, ...rest]) => token === name && !rest.some((q) => /^q=0(\.0*)?$/.test(q)));
  if (accepts('br')) return 'br';
  return accepts('gzip') ? 'gzip' : null;
}

/** The file in that encoding; made once, then kept for as long as the file is served. */
export function compress(file: SiteFile, encoding: Encoding): Promise<Buffer> {
  const bodies = made.get(file) ?? new Map<Encoding, Promise<Buffer>>();
  made.set(file, bodies);
  const known = bodies.get(encoding);
  if (known !== undefined) return known;
  const body =
    encoding === 'br' ? promisify(brotliCompress)(file.body, QUALITY) : promisify(gzip)(file.body);
  bodies.set(encoding, body);
  return body;
}

function isText(type: string): boolean {
  return type.includes('charset=utf-8') || type === 'image/svg+xml';
}
