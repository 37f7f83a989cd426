import type { DocumentId } from '../storage/updateLog.ts';

/** `WORKSPACE/board` or `WORKSPACE/ledger` as a browser names a room; null for anything else. */
export function documentIdOf(name: string): DocumentId | null {
  const [, workspace, document] = /^([a-z0-9-]{8,40})\/(board|ledger)$/.exec(name) ?? [];
  if (workspace === undefined) return null;
  return { workspace, document: document === 'ledger' ? 'ledger' : 'board' };
}
