import { useMemo } from 'react';
import type { Result } from '../../base/result.ts';
import type { PreferenceList } from '../../domain/preferenceList.ts';
import { type R3IdKind, r3Text } from '../../output/r3Text.ts';
import { useBandLists, useBoard, useLedger, useStoreParts } from '../../store/hooks.ts';
import { listConcerns } from '../../store/listConcerns.ts';
import { type ListCheck, listChecks } from './listChecks.ts';
import { useTieGroups } from './useTieGroups.ts';

export interface CheckedList {
  readonly checks: readonly ListCheck[];
  /** What R3 would get, or why it cannot. */
  readonly file: Result<string, readonly string[]>;
}

/** What to look over before a list leaves for R3, and the file itself. */
export function useListChecks(list: PreferenceList, idKind: R3IdKind): CheckedList {
  const { session } = useStoreParts();
  const board = useBoard();
  const ledger = useLedger();
  const { applicantsById, missingSince, verified } = board;
  const unsorted = useBandLists().unsorted.length;
  const ties = useTieGroups();
  const file = useMemo(() => r3Text(list, applicantsById, idKind), [list, applicantsById, idKind]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the two documents say when.
  const concerns = useMemo(
    () =>
      listConcerns(
        session.getState(),
        list.entries.map(({ id }) => id),
      ),
    [session, list, board, ledger],
  );
  const checks = useMemo(
    () =>
      listChecks(
        list,
        { applicantsById, missingSince, verified },
        { faults: file.ok ? [] : file.error, idKind, unsorted, ties, concerns },
      ),
    [list, applicantsById, missingSince, verified, file, idKind, unsorted, ties, concerns],
  );
  return { checks, file };
}
