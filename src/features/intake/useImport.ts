import { createContext, startTransition, use, useEffect, useMemo, useRef, useState } from 'react';
import type { MergeWish } from '../../domain/mergeApplicants.ts';
import { MAX_PER_BLOCK } from '../../intake/applicantBlock.ts';
import type { ColumnChoice } from '../../intake/columnMapping.ts';
import type { CorrectedRow } from '../../intake/fileReport.ts';
import { planImport, planImportSteps } from '../../intake/planImport.ts';
import type { ReadingChoices } from '../../intake/readFile.ts';
import {
  blockKey,
  importApplicants,
  importIdOf,
  missingFrom,
} from '../../store/commands/importApplicants.ts';
import { type StoreParts, useStoreParts } from '../../store/hooks.ts';
import { inSlices } from '../../store/inSlices.ts';
import { breath, nextTask } from '../../store/nextTask.ts';
import { tell } from '../../store/session.ts';
import { warmPool } from '../../store/warmPool.ts';
import type { Blocks, FilesReadInWorker, ReadOptions } from '../../workers/readFilesInWorker.ts';
import { fetchSamplePool, SAMPLE_POOL } from './fetchSamplePool.ts';
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
  /** Reads an invented pool that is served beside the app, the large one unless another is named. */
  readonly readSample: (name?: string) => void;
  /** Plans the previewed import anew, as the person wishes. */
  readonly setWish: (wish: MergeWish) => void;
  /** Reads the previewed files anew with a column as the person says, and remembers it. */
  readonly setColumn: (signature: string, key: string, choice: ColumnChoice | null) => void;
  /** Reads them anew with everything that was remembered for their headers. */
  readonly useRemembered: () => void;
  /** Reads them anew with a row as the person corrected it. */
  readonly correctRow: (row: CorrectedRow) => void;
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

/**
 * Files → worker → preview → one command. Made once, by `DropTarget`. What draws the preview is fetched
 * while the files are read.
 */
export function useImportState(
  readFiles: ReadFiles,
  fetchPreview: () => Promise<void>,
  refuses?: (files: readonly File[]) => string | null,
): ImportFlowParts {
  const parts = useStoreParts();
  const [state, setState] = useState<ImportState>(IDLE);
  const running = useRef<AbortController | null>(null);
  const approving = useRef<PreviewState | null>(null);
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
      const since = performance.now();
      setState({ kind: 'reading', fileNames, progress: null, since });
      const [read] = await Promise.all([
        readFiles(files, {
          signal,
          onProgress(progress) {
            if (!signal.aborted) setState({ kind: 'reading', fileNames, progress, since });
          },
        }),
        fetchPreview(),
      ]);
      return previewOf(parts, { read, files, choices: NO_CHOICES, wish: KEEP_TRACKS });
    }

    /** The preview stays while its files are read anew: the focus and what is unfolded stay with it. */
    function readAgain(choices: ReadingChoices): void {
      if (state.kind !== 'preview') return;
      const { files, wish } = state;
      setState({ ...state, choices, isBusy: true });
      void attempt(async (signal) => {
        const read = await readFiles(files, { signal, ...choices });
        return previewOf(parts, { read, files, choices, wish });
      });
    }

    return {
      state,
      cancel,
      read(files) {
        if (files.length === 0) return;
        const reason = refuses?.(files) ?? null;
        if (reason === null) void attempt((signal) => readTo(files, signal));
        else setState({ kind: 'failed', reason });
      },
      readSample(name = SAMPLE_POOL) {
        void attempt(async (signal) => {
          const since = performance.now();
          setState({ kind: 'reading', fileNames: [name], progress: null, since });
          const sample = await fetchSamplePool(name, document.baseURI, signal);
          return sample.ok
            ? readTo([sample.value], signal)
            : { kind: 'failed', reason: sample.error };
        });
      },
      setWish(wish) {
        if (state.kind !== 'preview') return;
        const { applicantsById: pool } = parts.workspace.board();
        const plan = planImport(pool, state.read.applicants, wish);
        setState(previewWith(parts, { ...state, wish }, { pool, plan }));
      },
      setColumn(signature, key, choice) {
        if (state.kind !== 'preview') return;
        const mappings = withChoice(state.choices.mappings ?? {}, signature, key, choice);
        const { columnMappings } = parts.session.getState();
        parts.session.setState({
          columnMappings: withChoice(columnMappings, signature, key, choice),
        });
        readAgain({ ...state.choices, mappings });
      },
      useRemembered() {
        if (state.kind !== 'preview') return;
        const { columnMappings } = parts.session.getState();
        const signatures = signaturesOf(state);
        const mappings = Object.fromEntries(
          Object.entries(columnMappings).filter(([signature]) => signatures.has(signature)),
        );
        readAgain({ ...state.choices, mappings });
      },
      correctRow(row) {
        if (state.kind !== 'preview') return;
        const others = (state.choices.corrections ?? []).filter(
          ({ hash, line }) => hash !== row.hash || line !== row.line,
        );
        readAgain({ ...state.choices, corrections: [...others, row] });
      },
      approve() {
        if (state.kind !== 'preview' || state.isBusy || approving.current === state) return;
        approving.current = state;
        const preview = state;
        // Most often the blocks are there long before anybody approves.
        const late = setTimeout(() => setState({ ...preview, isBusy: true }), SOON_MS);
        const own = running.current;
        void preview.read.blocks
          .then(
            async (blocks) => {
              // The press of the button is answered first.
              await nextTask();
              await prepare(parts, preview, blocks);
              if (own?.signal.aborted) return;
              if (!commit(parts, preview, blocks)) {
                setState(preview);
                return;
              }
              // Thousands of rows are new to every filter and count: all of it comes in slices.
              await warmPool(parts.session);
              if (running.current === own) startTransition(() => setState(IDLE));
            },
            (error: unknown) => {
              if (!own?.signal.aborted) setState({ kind: 'failed', reason: sentenceOf(error) });
            },
          )
          .finally(() => {
            clearTimeout(late);
            approving.current = null;
          });
      },
    };
  }, [parts, readFiles, fetchPreview, refuses, state]);
}

/** A shorter wait is not worth showing. */
const SOON_MS = 100;
const KEEP_TRACKS: MergeWish = { replacesTracks: false };
const NO_CHOICES: ReadingChoices = {};

type Mappings = NonNullable<ReadingChoices['mappings']>;

/** `null` takes a choice back: the column is read as the table of headers says. */
function withChoice(
  mappings: Mappings,
  signature: string,
  key: string,
  choice: ColumnChoice | null,
): Mappings {
  const { [key]: _before, ...others } = mappings[signature] ?? {};
  const mapping = choice === null ? others : { ...others, [key]: choice };
  const { [signature]: _all, ...rest } = mappings;
  return Object.keys(mapping).length === 0 ? rest : { ...rest, [signature]: mapping };
}

/** The headers of all files of a preview, refused ones included. */
export function signaturesOf({ read }: Pick<PreviewState, 'read'>): ReadonlySet<string> {
  return new Set([
    ...read.reports.map(({ headerSignature }) => headerSignature),
    ...read.refusals.flatMap(({ headerSignature }) => headerSignature ?? []),
  ]);
}

type Readable = Pick<PreviewState, 'read' | 'files' | 'choices' | 'wish'>;

async function previewOf(parts: StoreParts, readable: Readable): Promise<PreviewState> {
  const { applicantsById } = parts.workspace.board();
  const { read, wish } = readable;
  const plan = await inSlices(planImportSteps(applicantsById, read.applicants, wish));
  return previewWith(parts, readable, { pool: applicantsById, plan });
}

function previewWith(
  { workspace }: StoreParts,
  { read, files, choices, wish }: Readable,
  planned: Pick<PreviewState, 'pool' | 'plan'>,
): PreviewState {
  const id = importIdOf(read.reports, choicesText({ choices, wish }));
  return {
    kind: 'preview',
    read,
    files,
    choices,
    isBusy: false,
    ...planned,
    wish,
    isKnown: workspace.board().imports.some((record) => record.id === id && !record.undone),
  };
}

/** What was decided by hand about an import, always in the same words; '' for nothing. */
function choicesText({ choices, wish }: Pick<Readable, 'choices' | 'wish'>): string {
  const { mappings = {}, corrections = [] } = choices;
  const chosen = [
    ...Object.keys(mappings)
      .toSorted()
      .map((signature) => [signature, Object.entries(mappings[signature]!).toSorted()]),
    ...corrections.map(({ hash, line, cells }) => [hash, line, cells]),
    ...(wish.replacesTracks ? ['tracks'] : []),
  ];
  return chosen.length === 0 ? '' : JSON.stringify(chosen);
}

/** Makes ready, in slices, what the workspace will look up when the import is written. */
async function prepare(
  { workspace }: StoreParts,
  { read, choices, wish }: PreviewState,
  blocks: Blocks,
): Promise<void> {
  const importId = importIdOf(read.reports, choicesText({ choices, wish }));
  const parts = [...blocks.keys()].map((index) =>
    read.applicants.slice(index * MAX_PER_BLOCK, (index + 1) * MAX_PER_BLOCK),
  );
  for (const [index, part] of parts.entries()) workspace.knowBlock(blockKey(importId, index), part);
  await inSlices(workspace.preparePool(parts, wish.replacesTracks));
  await breath();
}

/** Writes what the preview showed, counted against the workspace as it is at this moment. */
function commit(
  { workspace, session }: StoreParts,
  preview: PreviewState,
  blocks: Blocks,
): boolean {
  const { read, wish } = preview;
  const choices = choicesText(preview);
  const files = read.reports.map(({ name, hash, rows, accepted, rejected }) => {
    return { name, hash, rows, accepted, rejected };
  });
  const { applicantsById } = workspace.board();
  // Only where somebody has changed the pool since is the plan another one than the one shown.
  const plan =
    preview.pool === applicantsById
      ? preview.plan
      : planImport(applicantsById, read.applicants, wish);
  const { added, changed, unchanged } = plan;
  const result = workspace.run(importApplicants, {
    files,
    blocks,
    added: added.length,
    changed: changed.length,
    unchanged: unchanged.length,
    missing: missingFrom(applicantsById.size, plan),
    choices,
    ...wish,
    ...(changed.length === 0
      ? {}
      : {
          changedFacts: Object.fromEntries(
            changed.map(({ id, facts }) => [id, facts.map(({ field }) => field)]),
          ),
        }),
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
