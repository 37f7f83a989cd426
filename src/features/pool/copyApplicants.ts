import type { AamcId, Applicant, ExamResult } from '../../domain/applicant.ts';
import { PILE_NAMES } from '../../domain/firstPass.ts';
import { fieldOf, fieldText } from '../../domain/poolFields.ts';
import { clipboardTable } from '../../output/clipboardTable.ts';
import { fieldFactsOf, pilesOf } from '../../store/derived.ts';
import type { StoreParts } from '../../store/hooks.ts';
import { type Session, targetsOf, tell } from '../../store/session.ts';
import { flagsOf } from './flagsOf.ts';

export interface CopiedColumn {
  readonly id: string;
  readonly title: string;
}

/**
 * Puts the selected applicants, or the focused one, on the clipboard as a table with the columns
 * shown; with `cellId`, and nothing selected, the one cell alone.
 */
export async function copyApplicants(
  { session }: StoreParts,
  columns: readonly CopiedColumn[],
  cellId: string | null,
): Promise<void> {
  const state = session.getState();
  const ids = targetsOf(state);
  if (ids.length === 0) {
    tell(session, 'Select the applicants to copy first.', 'refused');
    return;
  }
  const isCell = cellId !== null && state.selection.size === 0;
  const copied = columns.filter(({ id }) => (isCell ? id === cellId : id !== 'select'));
  const rows = ids.map((id) => copied.map((column) => cellText(column.id, id, state)));
  const table = clipboardTable(isCell ? rows : [copied.map(({ title }) => title), ...rows]);
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': new Blob([table.text], { type: 'text/plain' }),
        'text/html': new Blob([table.html], { type: 'text/html' }),
      }),
    ]);
    const what = ids.length === 1 ? '1 applicant' : `${ids.length.toLocaleString('en')} applicants`;
    tell(
      session,
      isCell ? `Copied ${table.text || 'an empty cell'}` : `${what} copied as a table`,
      'info',
    );
  } catch {
    tell(session, 'This browser does not let a page copy. Use the CSV of the list.', 'refused');
  }
}

/** What a cell shows, as text; the AAMC ID with its digits together. */
export function cellText(columnId: string, id: AamcId, session: Session): string {
  const applicant = session.board.applicantsById.get(id);
  if (applicant === undefined) return '';
  if (columnId === 'id') return id;
  if (columnId === 'step1') return examText(applicant.step1);
  if (columnId === 'flags') return flagsText(applicant, session);
  if (columnId === 'pile') return PILE_NAMES[pilesOf(session).pileById.get(id) ?? 'gray'];
  const field = fieldOf(columnId);
  return field === undefined ? '' : fieldText(field, applicant, fieldFactsOf(session));
}

function flagsText(applicant: Applicant, { board }: Session): string {
  return [...flagsOf(applicant), ...(board.tags.get(applicant.id) ?? [])].join('; ');
}

function examText(result: ExamResult | null): string {
  if (result === null) return '';
  return result.kind === 'score' ? String(result.score) : result.kind === 'pass' ? 'Pass' : 'Fail';
}
