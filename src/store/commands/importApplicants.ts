import { err, ok } from '../../base/result.ts';
import type { ImportedFile, ImportRecord } from '../../domain/board.ts';
import type { Command } from '../command.ts';
import type { Edit } from '../document/applyEdits.ts';

export interface ImportApplicantsArgs {
  readonly files: readonly ImportedFile[];
  /** Compressed applicants of all the files, as `encodeBlocks` made them. */
  readonly blocks: readonly Uint8Array[];
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** An import is named by its bytes: the same files give the same name, so they go in only once. */
export function importIdOf(files: readonly Pick<ImportedFile, 'hash'>[]): string {
  return files
    .map(({ hash }) => hash.slice(0, 16))
    .toSorted()
    .join('-');
}

/** Key of an import's n-th block in the document. */
export function blockKey(importId: string, index: number): string {
  return `${importId}/${index}`;
}

/** The approved plan → one immutable import. Touches facts only, never a decision. */
export const importApplicants: Command<ImportApplicantsArgs> = {
  name: 'importApplicants',
  plan({ board, now, user }, args) {
    const id = importIdOf(args.files);
    const existing = board.imports.find((record) => record.id === id);
    if (existing !== undefined && !existing.undone) {
      return err('Nothing new: these files are in the workspace already.');
    }
    const record: ImportRecord = {
      id,
      at: now,
      by: user,
      files: args.files,
      added: args.added,
      changed: args.changed,
      unchanged: args.unchanged,
      undone: false,
    };
    const edits: Edit[] = args.blocks.map((bytes, index) => ({
      map: 'blocks',
      key: blockKey(id, index),
      value: bytes,
    }));
    edits.push({ map: 'imports', key: id, value: record as unknown as Edit['value'] });
    const total = args.added + args.changed + args.unchanged;
    return ok({
      document: 'board',
      edits,
      line: { what: 'importApplicants', on: [], count: total, to: id },
      message: `Imported ${total} applicants: ${args.added} new, ${args.changed} changed`,
      undoable: false,
    });
  },
};

/**
 * Takes one import back: its facts no longer count, and applicants whom only this import named leave
 * the pool. Decisions on them stay stored, and count again if they return.
 */
export const undoImport: Command<{ readonly importId: string }> = {
  name: 'undoImport',
  plan({ board }, { importId }) {
    const record = board.imports.find(({ id }) => id === importId);
    if (record === undefined || record.undone) return err('This import was taken back already.');
    return ok({
      document: 'board',
      edits: [
        {
          map: 'imports',
          key: importId,
          value: { ...record, undone: true } as unknown as Edit['value'],
        },
      ],
      line: { what: 'undoImport', on: [], count: 0, to: importId },
      message: `Import of ${record.files.map(({ name }) => name).join(', ')} taken back`,
      undoable: false,
    });
  },
};
