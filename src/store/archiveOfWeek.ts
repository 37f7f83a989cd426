import type { Instant } from '../base/clock.ts';
import { err, ok, type Result } from '../base/result.ts';
import { nameOf } from '../domain/applicant.ts';
import { trackTitle } from '../domain/board.ts';
import { settlementOf } from '../domain/settlement.ts';
import {
  type Archive,
  documentsIn,
  readArchive,
  toBase64,
  writeArchive,
} from '../output/archive.ts';
import { documentsOf, holdSame, stateOf } from './document/documentState.ts';
import { readLedger } from './document/readLedger.ts';
import { SCHEMA_VERSION, type WorkspaceDocuments } from './document/schema.ts';
import type { Workspace } from './workspace.ts';

/** Employment records are kept for one to two years or more (`product.md`, "Conduct"). */
export const KEEP_YEARS = 2;

function yearsAfter(now: Instant, years: number): string {
  const date = new Date(now);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString();
}

/** The whole week as an archive: lists, rounds, notes and history to read, and the documents. */
export function archiveOf(
  workspace: Workspace,
  createdBy: string,
  keepYears = KEEP_YEARS,
): Promise<{ text: string; sha256: string }> {
  const board = workspace.board();
  // The whole record, whatever this view leaves out.
  const ledger = readLedger(workspace.documents.ledger);
  const named = (id: string) => {
    const applicant = board.applicantsById.get(id);
    return applicant === undefined ? '' : nameOf(applicant);
  };
  const { board: boardState, ledger: ledgerState } = stateOf(workspace.documents);
  return writeArchive({
    workspaceName: board.workspaceName,
    createdAt: new Date(workspace.now()).toISOString(),
    createdBy,
    keepUntil: yearsAfter(workspace.now(), keepYears),
    schema: SCHEMA_VERSION,
    week: board.week.map(({ at, ...event }) => ({ ...event, at: new Date(at).toISOString() })),
    tracks: board.tracks.map((track) => {
      const { names, positions } = settlementOf(board, track);
      return {
        code: track.code,
        title: trackTitle(track),
        positions,
        list: names.map(({ id, rank, rounds, outcome }) => ({
          rank,
          aamcId: id,
          name: named(id),
          rounds,
          outcome,
        })),
        decisions: [...(board.placements.get(track.code) ?? [])].map(
          ([id, { band, reason, by, at }]) => ({
            aamcId: id,
            name: named(id),
            band,
            reason,
            by,
            at: new Date(at).toISOString(),
          }),
        ),
        versions: board.listVersions.get(track.code) ?? [],
      };
    }),
    imports: board.imports,
    history: board.history,
    ledger: {
      notes: [...ledger.notesById.values()],
      contacts: [...ledger.contactsById.values()],
      inquiries: [...ledger.inquiriesByApplicant.values()].flat(),
      history: ledger.history,
    },
    documents: { board: toBase64(boardState), ledger: toBase64(ledgerState) },
  });
}

/** An archive that was read back, with the documents in it. */
export interface CheckedArchive extends Archive {
  readonly documents: WorkspaceDocuments;
}

/** Reads an archive as far as it opens, or a sentence on why it does not. */
export async function openArchive(bytes: Uint8Array): Promise<Result<CheckedArchive, string>> {
  const archive = await readArchive(bytes);
  if (!archive.ok) return archive;
  const documents = documentsOf(documentsIn(archive.value));
  return documents.ok ? ok({ ...archive.value, documents: documents.value }) : documents;
}

/** Whether an archive holds the workspace as it is now; else what to do about it. */
export function compareArchive(
  { documents }: CheckedArchive,
  workspace: Workspace,
): Result<null, string> {
  return holdSame(documents, workspace.documents)
    ? ok(null)
    : err(
        'This archive opens, but the board has changed since, or is another one. Save the archive again and check that file.',
      );
}
