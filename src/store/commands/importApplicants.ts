import { nowAfter } from '../../base/clock.ts';
import { err, ok } from '../../base/result.ts';
import type { AamcId } from '../../domain/applicant.ts';
import type { ImportedFile, ImportRecord } from '../../domain/board.ts';
import type { ImportPlan } from '../../intake/importPlan.ts';
import { sha256 } from '../../output/sha256.ts';
import type { Command } from '../command.ts';
import type { Edit } from '../document/applyEdits.ts';

export interface ImportApplicantsArgs {
  readonly files: readonly ImportedFile[];
  /** Compressed applicants of all the files, as `encodeBlocks` made them. */
  readonly blocks: readonly Uint8Array[];
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Of a refreshed export: whom of the pool it no longer holds. */
  readonly missing?: readonly AamcId[];
  readonly replacesTracks?: boolean;
  /** What was chosen by hand about the reading, as text; the same files read otherwise are others. */
  readonly choices?: string;
  /** Which facts of whom the import states anew, by AAMC ID. */
  readonly changedFacts?: Readonly<Record<AamcId, readonly string[]>>;
}

/**
 * An import is named by its bytes, and by what was chosen by hand about reading them: the same files
 * read the same way give the same name, so they go in only once.
 */
export function importIdOf(files: readonly Pick<ImportedFile, 'hash'>[], choices = ''): string {
  const bytes = files
    .map(({ hash }) => hash.slice(0, 16))
    .toSorted()
    .join('-');
  if (choices === '') return bytes;
  const mark = Array.from(sha256(choices).slice(0, 4), (byte) =>
    byte.toString(16).padStart(2, '0'),
  );
  return `${bytes}.${mark.join('')}`;
}

/** Key of an import's n-th block in the document. */
export function blockKey(importId: string, index: number): string {
  return `${importId}/${index}`;
}

/** The approved plan → one immutable import. Touches facts only, never a decision. */
export const importApplicants: Command<ImportApplicantsArgs> = {
  name: 'importApplicants',
  plan({ board, now, user }, args) {
    const id = importIdOf(args.files, args.choices);
    const existing = board.imports.find((record) => record.id === id);
    if (existing !== undefined && !existing.undone) {
      return err('Nothing new: these files are in the workspace already.');
    }
    const record: ImportRecord = {
      id,
      // The facts of the file that was imported last are the ones that count.
      at: nowAfter(now, board.imports),
      by: user,
      files: args.files,
      added: args.added,
      changed: args.changed,
      unchanged: args.unchanged,
      ...(args.missing === undefined || args.missing.length === 0 ? {} : { missing: args.missing }),
      ...(args.replacesTracks === true ? { replacesTracks: true } : {}),
      ...(args.changedFacts === undefined ? {} : { changedFacts: args.changedFacts }),
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
 * From this share of the pool on, an import is a newer export of it, and whoever is not in it is
 * missing from it; below, it is a part of the pool or a filtered list, and says nothing of the rest.
 */
const REFRESH_SHARE = 0.5;

/** Whom of a pool an import lacks, where it refreshes the pool; nobody where it is a part of it. */
export function missingFrom(
  poolSize: number,
  { changed, unchanged, missing }: Pick<ImportPlan, 'changed' | 'unchanged' | 'missing'>,
): readonly AamcId[] {
  const again = changed.length + unchanged.length;
  return again > 0 && again >= poolSize * REFRESH_SHARE ? missing : [];
}

export interface UndoImportArgs {
  readonly importId: string;
  /** False brings an import back that was taken back. */
  readonly undone?: boolean;
}

/**
 * Takes one import back: its facts no longer count, and applicants whom only this import named leave
 * the pool. Decisions on them stay stored, and count again if they return.
 */
export const undoImport: Command<UndoImportArgs> = {
  name: 'undoImport',
  plan({ board }, { importId, undone = true }) {
    const record = board.imports.find(({ id }) => id === importId);
    if (record === undefined) return err('This import is not in the workspace.');
    if (record.undone === undone) {
      return err(undone ? 'This import was taken back already.' : 'This import counts already.');
    }
    const names = record.files.map(({ name }) => name).join(', ');
    return ok({
      document: 'board',
      edits: [
        {
          map: 'imports',
          key: importId,
          value: { ...record, undone } as unknown as Edit['value'],
        },
      ],
      line: { what: undone ? 'undoImport' : 'redoImport', on: [], count: 0, to: importId },
      message: undone ? `Import of ${names} taken back` : `Import of ${names} counts again`,
      undoable: false,
    });
  },
};
