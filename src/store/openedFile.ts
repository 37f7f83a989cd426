import { type Instant, seededRandom } from '../base/clock.ts';
import { ok, type Result } from '../base/result.ts';
import type { Board, TrackCode } from '../domain/board.ts';
import { type Differences, decidedDifferently } from '../domain/decidedDifferently.ts';
import type { Ledger } from '../domain/ledger.ts';
import { lockedVersion } from '../domain/listVersion.ts';
import { documentsIn, isArchive, readArchive } from '../output/archive.ts';
import {
  readSoapFile,
  type SoapFile,
  type SoapFileFacts,
  writeSoapFile,
} from '../output/soapFile.ts';
import { type DocumentsState, documentsOf, stateOf } from './document/documentState.ts';
import { SCHEMA_VERSION, type WorkspaceDocuments } from './document/schema.ts';
import { createWorkspace, type Workspace } from './workspace.ts';

/** What a workspace holds at one moment. */
export interface Content {
  readonly board: Board;
  readonly ledger: Ledger;
}

/** A `.soap` file beside the workspace that is open: read whole, nothing of it taken in yet. */
export interface OpenedFile {
  readonly facts: SoapFileFacts;
  readonly state: DocumentsState;
  /** Until when its archive says that it is to be kept; null where nothing is said. */
  readonly keepUntil: Instant | null;
  readonly there: Content;
  /** What the open workspace would be with the file taken in. */
  readonly merged: Content;
  readonly differences: Differences;
  /** Locked lists whose order would change: these have to be reopened by a person first. */
  readonly lockedTracks: readonly TrackCode[];
}

/** The whole workspace as a `.soap` file. */
export function soapFileOf(
  workspace: Workspace,
  createdBy: string,
): Promise<Uint8Array<ArrayBuffer>> {
  return writeSoapFile({
    facts: {
      workspaceName: workspace.board().workspaceName,
      createdAt: workspace.now(),
      createdBy,
      schema: SCHEMA_VERSION,
    },
    parts: stateOf(workspace.documents),
  });
}

/** Reads a `.soap` file or an archive and what it would do, or a sentence on why it cannot be opened. Changes nothing. */
export async function openSoapFile(
  bytes: Uint8Array,
  workspace: Workspace,
): Promise<Result<OpenedFile, string>> {
  const file = isArchive(bytes) ? await readAsSoapFile(bytes) : asKept(await readSoapFile(bytes));
  if (!file.ok) return file;
  const documents = documentsOf(file.value.parts);
  if (!documents.ok) return documents;
  const state = stateOf(documents.value);
  const both = documentsOf(stateOf(workspace.documents), state);
  if (!both.ok) return both;
  const here = { board: workspace.board(), ledger: workspace.ledger() };
  const [there, merged] = [await contentOf(documents.value), await contentOf(both.value)];
  return ok({
    facts: file.value.facts,
    state,
    keepUntil: file.value.keepUntil,
    there,
    merged,
    differences: decidedDifferently(here.board, there.board),
    lockedTracks: here.board.tracks
      .map(({ code }) => code)
      .filter((code) => isLocked(here.board, code) && changesList(here.board, merged.board, code)),
  });
}

/** An archive opens as a `.soap` file does. */
async function readAsSoapFile(bytes: Uint8Array): Promise<Result<KeptFile, string>> {
  const archive = await readArchive(bytes);
  if (!archive.ok) return archive;
  const { workspaceName, createdAt, createdBy, schema, keepUntil } = archive.value.content;
  const until = Date.parse(keepUntil ?? '');
  return ok({
    facts: { workspaceName, createdAt: Date.parse(createdAt), createdBy, schema },
    parts: documentsIn(archive.value),
    keepUntil: Number.isNaN(until) ? null : until,
  });
}

interface KeptFile extends SoapFile {
  readonly keepUntil: Instant | null;
}

function asKept(file: Result<SoapFile, string>): Result<KeptFile, string> {
  return file.ok ? ok({ ...file.value, keepUntil: null }) : file;
}

/** Reads documents that nobody edits: the clock and chance of a workspace are never asked. */
async function contentOf(documents: WorkspaceDocuments): Promise<Content> {
  const reader = createWorkspace({
    documents,
    clock: { now: () => 0 },
    random: seededRandom(0),
    replica: 'reader',
    user: '',
  });
  await reader.decodeNewBlocks();
  return { board: reader.board(), ledger: reader.ledger() };
}

function isLocked(board: Board, track: TrackCode): boolean {
  return lockedVersion(board.listVersions.get(track) ?? []) !== null;
}

function changesList(before: Board, after: Board, track: TrackCode): boolean {
  const [a, b] = [before.bandsByTrack.get(track), after.bandsByTrack.get(track)];
  return (['top', 'usable', 'backup'] as const).some(
    (band) => a?.[band].join() !== b?.[band].join(),
  );
}
