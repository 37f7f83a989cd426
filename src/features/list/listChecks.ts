import { type AamcId, type Applicant, nameOf } from '../../domain/applicant.ts';
import { type Board, DEFAULT_TRACK } from '../../domain/board.ts';
import { type ListEntry, lengthWarning, type PreferenceList } from '../../domain/preferenceList.ts';
import { samePersons } from '../../domain/samePerson.ts';
import { type TieGroup, tieWords } from '../../domain/tieGroup.ts';
import type { R3IdKind } from '../../output/r3Text.ts';
import type { ListConcerns } from '../../store/listConcerns.ts';

export interface ListCheck {
  readonly isGood: boolean;
  readonly words: string;
}

export type CheckedBoard = Pick<Board, 'applicantsById' | 'missingSince' | 'verified'>;

/** What is checked beside the list itself. */
export interface CheckedBeside {
  /** Of the R3 file. */
  readonly faults: readonly string[];
  /** By which number the file names people. */
  readonly idKind: R3IdKind;
  readonly unsorted: number;
  readonly ties: readonly TieGroup[];
  readonly concerns: ListConcerns;
}

/** How many names a sentence gives before it counts the rest. */
const NAMES_SHOWN = 3;

/**
 * What a coordinator looks over before a list leaves for R3, in the order of its weight. Nothing here
 * stops anybody: only a fault of the file itself does (`r3Text`).
 */
export function listChecks(
  { track, positions, entries }: PreferenceList,
  { applicantsById, missingSince, verified }: CheckedBoard,
  { faults, idKind, unsorted, ties, concerns }: CheckedBeside,
): readonly ListCheck[] {
  const count = entries.length;
  const tooShort = lengthWarning(count, positions);
  const withdrawn = entries.filter(({ id }) => applicantsById.get(id)?.withdrawn === true);
  const missing = entries.filter(({ id }) => missingSince.has(id));
  const unverified = entries.filter(({ id }) => !verified.has(id)).length;
  const by = idKind === 'nrmp' ? ' by NRMP ID' : '';
  const { suggested, undecided, strongNevers } = concerns;
  const named = (ids: readonly AamcId[]) => namesOf(ids.map((id) => nameIn(applicantsById, id)));
  const ranked = entries.flatMap(({ id }) => applicantsById.get(id) ?? []);
  return [
    faults.length === 0
      ? good(idWords(count, idKind))
      : bad(
          faults.length === 1
            ? `One rank cannot go to R3${by}`
            : `${faults.length} ranks cannot go to R3${by}`,
        ),
    ...(track === null || track.code === DEFAULT_TRACK
      ? [bad('No export names the program code: choose the program in R3 yourself')]
      : []),
    ...(withdrawn.length > 0
      ? [bad(`Withdrew, and still ranked: ${rankedNames(applicantsById, withdrawn)}`)]
      : []),
    ...(missing.length > 0
      ? [bad(`Not in the newest export, and still ranked: ${rankedNames(applicantsById, missing)}`)]
      : []),
    ...(ties.length > 0 ? [bad(`Ties to break first: ${namesOf(ties.map(tieWords))}`)] : []),
    ...samePersons(ranked).map(({ ids, shares }) =>
      bad(`May be one person twice, with the same ${shares}: ${named(ids)}`),
    ),
    ...(undecided.length > 0
      ? [bad(`Ranked, with a flagged note to decide on: ${named(undecided)}`)]
      : []),
    ...(suggested.length > 0 ? [bad(`Suggestions to answer: ${named(suggested)}`)] : []),
    ...(strongNevers.length > 0
      ? [bad(`In Never, though what was said speaks for them: ${named(strongNevers)}`)]
      : []),
    ...(tooShort === null ? [] : [bad(tooShort)]),
    unsorted === 0
      ? good('Nobody is left unsorted')
      : bad(`${unsorted} unsorted left, not on this list`),
    unverified === 0
      ? good('Everybody ranked is ticked as verified in R3')
      : bad(
          `${unverified === count ? 'Nobody ranked is' : `${count - unverified} of ${count} ranked are`} ticked as verified in R3: eligibility is checked there, never from the export`,
        ),
  ];
}

function idWords(count: number, kind: R3IdKind): string {
  if (kind === 'nrmp') return count === 1 ? '1 NRMP ID' : `${count} NRMP IDs, none twice`;
  return count === 1 ? '1 AAMC ID of 8 digits' : `${count} AAMC IDs of 8 digits, none twice`;
}

function good(words: string): ListCheck {
  return { isGood: true, words };
}

function bad(words: string): ListCheck {
  return { isGood: false, words };
}

function rankedNames(
  applicantsById: ReadonlyMap<AamcId, Applicant>,
  entries: readonly ListEntry[],
): string {
  return namesOf(entries.map(({ id, rank }) => `${nameIn(applicantsById, id)} (rank ${rank})`));
}

function nameIn(applicantsById: ReadonlyMap<AamcId, Applicant>, id: AamcId): string {
  const applicant = applicantsById.get(id);
  return applicant === undefined ? id : nameOf(applicant);
}

function namesOf(names: readonly string[]): string {
  const rest = names.length - NAMES_SHOWN;
  return names.slice(0, NAMES_SHOWN).join('; ') + (rest > 0 ? `; ${rest} more` : '');
}
