import { createContext, use, useEffect, useMemo, useRef, useState } from 'react';
import type { MergeWish } from '../../domain/mergeApplicants.ts';
import { MAX_PER_BLOCK } from '../../intake/applicantBlock.ts';
import { planImport } from '../../intake/planImport.ts';
import {
  blockKey,
  importApplicants,
  importIdOf,
  missingFrom,
} from '../../store/commands/importApplicants.ts';
import { type StoreParts, useStoreParts } from '../../store/hooks.ts';
import { tell } from '../../store/session.ts';
import type { FilesReadInWorker, ReadOptions } from '../../workers/readFilesInWorker.ts';
import { fetchSamplePool } from './fetchSamplePool.ts';
import { IDLE, type ImportState, type PreviewState } from './importState.ts';

export type ReadFiles = (
  files: readonly File[],
  options?: ReadOptions,
) => Promise<FilesReadInWorker>;

/** The one import of this window, and what can be done with it. */
export interface ImportFlowParts {
  readonly state: ImportState;
  /** Reads files up to the preview. An earlier reading or preview gives way. */
  readonly read: (files: readonly File[]) => void;
  readonly readSample: () => void;
  /** Plans the previewed import anew, as the person wishes. */
  readonly setWish: (wish: MergeWish) => void;
  /** Imports what the preview shows. */
  readonly approve: () => void;
  /** Ends reading or preview; the workspace stays as it was. */
  readonly cancel: () => void;
}

const ImportContext = createContext<ImportFlowParts | null>(null);
export const ImportProvider = ImportContext.Provider;

export function useImport(): ImportFlowParts {
  const parts = use(ImportContext);
  if (parts === null) throw new Error('An import was drawn outside DropTarget');
  return parts;
}

/** Files → worker → preview → one command. Made once, by `DropTarget`. */
export function useImportState(readFiles: ReadFiles): ImportFlowParts {
  const parts = useStoreParts();
  const [state, setState] = useState<ImportState>(IDLE);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  return useMemo(() => {
    function cancel(): void {
      running.current?.abort();
      running.current = null;
      setState(IDLE);
    }

    /** Shows the latest attempt only: a newer one, or Cancel, makes the older one fall silent. */
    async function attempt(work: (signal: AbortSignal) => Promise<ImportState>): Promise<void> {
      running.current?.abort();
      const own = new AbortController();
      running.current = own;
      try {
        const next = await work(own.signal);
        if (!own.signal.aborted) setState(next);
      } catch (error) {
        if (!own.signal.aborted) setState({ kind: 'failed', reason: sentenceOf(error) });
      }
    }

    async function readTo(files: readonly File[], signal: AbortSignal): Promise<ImportState> {
      const fileNames = files.map(({ name }) => name);
      setState({ kind: 'reading', fileNames, progress: null });
      const read = await readFiles(files, {
        signal,
        onProgress(progress) {
          if (!signal.aborted) setState({ kind: 'reading', fileNames, progress });
        },
      });
      return previewOf(parts, read);
    }

    return {
      state,
      cancel,
      read(files) {
        if (files.length > 0) void attempt((signal) => readTo(files, signal));
      },
      readSample() {
        void attempt(async (signal) => {
          setState({ kind: 'reading', fileNames: ['pool-400.csv'], progress: null });
          const sample = await fetchSamplePool(document.baseURI, signal);
          return sample.ok
            ? readTo([sample.value], signal)
            : { kind: 'failed', reason: sample.error };
        });
      },
      setWish(wish) {
        if (state.kind === 'preview') setState(previewOf(parts, state.read, wish));
      },
      approve() {
        if (state.kind !== 'preview') return;
        if (commit(parts, state)) setState(IDLE);
      },
    };
  }, [parts, readFiles, state]);
}

const KEEP_TRACKS: MergeWish = { replacesTracks: false };

function previewOf(
  { workspace }: StoreParts,
  read: FilesReadInWorker,
  wish: MergeWish = KEEP_TRACKS,
): ImportState {
  const board = workspace.board();
  const id = importIdOf(read.reports);
  return {
    kind: 'preview',
    read,
    plan: planImport(board.applicantsById, read.applicants, wish),
    wish,
    isKnown: board.imports.some((record) => record.id === id && !record.undone),
  };
}

/** Writes what the preview showed, counted against the workspace as it is at this moment. */
function commit({ workspace, session }: StoreParts, { read, wish }: PreviewState): boolean {
  const files = read.reports.map(({ name, hash, rows, accepted, rejected }) => {
    return { name, hash, rows, accepted, rejected };
  });
  const importId = importIdOf(files);
  for (const index of read.blocks.keys()) {
    const start = index * MAX_PER_BLOCK;
    workspace.knowBlock(
      blockKey(importId, index),
      read.applicants.slice(start, start + MAX_PER_BLOCK),
    );
  }
  const { applicantsById } = workspace.board();
  const plan = planImport(applicantsById, read.applicants, wish);
  const { added, changed, unchanged } = plan;
  const result = workspace.run(importApplicants, {
    files,
    blocks: read.blocks,
    added: added.length,
    changed: changed.length,
    unchanged: unchanged.length,
    missing: missingFrom(applicantsById.size, plan),
    ...wish,
  });
  // Told without an Undo: that one holds decisions, an import is taken back from the list of imports.
  tell(session, result.ok ? result.value.message : result.error, result.ok ? 'done' : 'refused');
  return result.ok;
}

function sentenceOf(error: unknown): string {
  return error instanceof Error && error.message !== ''
    ? error.message
    : 'The files could not be read. Nothing was imported.';
}
