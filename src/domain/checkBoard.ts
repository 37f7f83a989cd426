import { compareOrderKeys } from '../base/orderKey.ts';
import { BANDS, PILES_OF_BOARD } from './band.ts';
import { type Board, isInTrack, type Track } from './board.ts';

/**
 * Checks the invariant of `Board` and names each fault; empty when all is well. Tests and the loader
 * use the same checker.
 */
export function checkBoard(board: Board): readonly string[] {
  const faults: string[] = [];
  for (const [id, applicant] of board.applicantsById) {
    if (!/^[0-9]{8}$/.test(id)) faults.push(`AAMC ID ${id} is not eight digits`);
    if (applicant.id !== id) faults.push(`${applicant.id} is filed under ${id}`);
  }
  if (board.applicantIds.length !== board.applicantsById.size) {
    faults.push('The order of names and the pool differ in size');
  }
  if (board.tracks.length === 0) faults.push('There is no track');
  for (const track of board.tracks) faults.push(...checkTrack(board, track));
  return faults;
}

function checkTrack(board: Board, { code }: Track): readonly string[] {
  const faults: string[] = [];
  const lists = board.bandsByTrack.get(code);
  if (lists === undefined) return [`Track ${code} has no lists`];
  const placements = board.placements.get(code);
  const seen = new Set<string>();
  for (const name of PILES_OF_BOARD) {
    for (const id of lists[name]) {
      const applicant = board.applicantsById.get(id);
      if (seen.has(id)) faults.push(`${id} stands twice in track ${code}`);
      seen.add(id);
      if (applicant === undefined || !isInTrack(applicant, code)) {
        faults.push(`${id} stands in ${name} and is not in the pool of track ${code}`);
      }
      if ((placements?.get(id)?.band ?? 'unsorted') !== name) {
        faults.push(`${id} stands in ${name} and was placed elsewhere`);
      }
    }
  }
  const pool = board.applicantIds.filter((id) => isInTrack(board.applicantsById.get(id)!, code));
  for (const id of pool) if (!seen.has(id)) faults.push(`${id} stands nowhere in track ${code}`);
  const unsorted = new Set(lists.unsorted);
  const byName = pool.filter((id) => unsorted.has(id));
  if (byName.join() !== lists.unsorted.join()) faults.push('Unsorted is not in the order of names');
  for (const band of BANDS) {
    const sorted = lists[band].toSorted(
      (a, b) =>
        compareOrderKeys(placements?.get(a)?.key ?? '', placements?.get(b)?.key ?? '') ||
        compareOrderKeys(a, b),
    );
    if (sorted.join() !== lists[band].join())
      faults.push(`${band} is not in the order of its keys`);
  }
  return faults;
}
