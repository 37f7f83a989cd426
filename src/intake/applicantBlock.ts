import type { Applicant, SourceRow } from '../domain/applicant.ts';

/**
 * Applicants as the document keeps them: immutable compressed blocks, so that a pool travels with
 * the document and costs little in it. A block is gzip of JSON. Headers are written once per block,
 * and rows that share them share the very same array again after reading.
 */
const BLOCK_FORMAT = 'soap-applicants';
const BLOCK_VERSION = 1;
const MAX_PER_BLOCK = 1000;

interface StoredBlock {
  readonly format: typeof BLOCK_FORMAT;
  readonly version: number;
  readonly headerSets: readonly HeaderSet[];
  readonly applicants: readonly StoredApplicant[];
}
type HeaderSet = Pick<SourceRow, 'headers' | 'fields'>;
type StoredSource = readonly [
  fileName: string,
  line: number,
  headerSet: number,
  cells: readonly string[],
];
type StoredApplicant = Omit<Applicant, 'sources'> & { readonly sources: readonly StoredSource[] };

/** Blocks of at most 1,000 applicants each, in order; none for nobody. */
export async function encodeBlocks(applicants: readonly Applicant[]): Promise<Uint8Array[]> {
  const blocks: Uint8Array[] = [];
  for (let start = 0; start < applicants.length; start += MAX_PER_BLOCK) {
    blocks.push(await encodeBlock(applicants.slice(start, start + MAX_PER_BLOCK)));
  }
  return blocks;
}

async function encodeBlock(applicants: readonly Applicant[]): Promise<Uint8Array> {
  const headerSets: HeaderSet[] = [];
  function indexOfHeaderSet({ headers, fields }: SourceRow): number {
    const known = headerSets.findIndex((set) => set.headers === headers && set.fields === fields);
    return known >= 0 ? known : headerSets.push({ headers, fields }) - 1;
  }
  const stored = applicants.map(
    (applicant): StoredApplicant => ({
      ...applicant,
      sources: applicant.sources.map((row) => [
        row.fileName,
        row.line,
        indexOfHeaderSet(row),
        row.cells,
      ]),
    }),
  );
  const block: StoredBlock = {
    format: BLOCK_FORMAT,
    version: BLOCK_VERSION,
    headerSets,
    applicants: stored,
  };
  const text = new TextEncoder().encode(JSON.stringify(block));
  return through(text, new CompressionStream('gzip'));
}

/** The applicants of a block, exactly as they were. Rejects with a sentence on damaged or newer data. */
export async function decodeBlock(bytes: Uint8Array): Promise<Applicant[]> {
  const block = parseBlock(await inflate(bytes));
  return block.applicants.map(
    ({ sources, ...facts }): Applicant => ({
      ...facts,
      sources: sources.map(([fileName, line, index, cells]) => {
        const set = block.headerSets[index];
        if (set === undefined) throw damaged();
        return { fileName, line, headers: set.headers, cells, fields: set.fields };
      }),
    }),
  );
}

async function inflate(bytes: Uint8Array): Promise<string> {
  try {
    const inflated = await through(bytes, new DecompressionStream('gzip'));
    return new TextDecoder('utf-8', { fatal: true }).decode(inflated);
  } catch (cause) {
    throw damaged(cause);
  }
}

function parseBlock(text: string): StoredBlock {
  let block: Partial<StoredBlock> | null;
  try {
    block = JSON.parse(text) as Partial<StoredBlock> | null;
  } catch (cause) {
    throw damaged(cause);
  }
  if (block?.format !== BLOCK_FORMAT || typeof block.version !== 'number') throw damaged();
  if (block.version > BLOCK_VERSION) {
    throw new Error(
      'These applicants were saved by a newer version of this program. Update it, then open the workspace again.',
    );
  }
  const isWhole = Array.isArray(block.headerSets) && block.applicants?.every?.(isStoredApplicant);
  if (isWhole !== true) throw damaged();
  return block as StoredBlock;
}

function isStoredApplicant(value: Partial<StoredApplicant> | null): boolean {
  return typeof value?.id === 'string' && Array.isArray(value.sources);
}

function damaged(cause?: unknown): Error {
  return new Error(
    'A block of imported applicants is damaged and cannot be read. Import the file again, or open a backup.',
    { cause },
  );
}

async function through(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const source = new Response(bytes as Uint8Array<ArrayBuffer>).body;
  if (source === null) return new Uint8Array();
  return new Uint8Array(await new Response(source.pipeThrough(stream)).arrayBuffer());
}
