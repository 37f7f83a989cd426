import type { PreferenceList } from '../../domain/preferenceList.ts';
import type { R3IdKind } from '../../output/r3Text.ts';
import { useSession } from '../../store/hooks.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import styles from './ListAside.module.css';

export interface IdKindChoiceProps {
  readonly label: string;
  readonly list: PreferenceList;
  readonly idKind: R3IdKind;
  readonly onIdKind: (kind: R3IdKind) => void;
}

/** By which number R3 is told of people; no choice where the exports hold no NRMP ID. */
export function IdKindChoice({ label, list, idKind, onIdKind }: IdKindChoiceProps) {
  const applicantsById = useSession(({ board }) => board.applicantsById);
  const hasNrmpIds = list.entries.some(({ id }) => applicantsById.get(id)?.nrmpId != null);
  if (!hasNrmpIds) return null;
  return (
    <SegmentedControl
      label={label}
      className={styles.idKind}
      value={idKind}
      options={[
        { value: 'aamc', label: 'AAMC IDs' },
        { value: 'nrmp', label: 'NRMP IDs' },
      ]}
      onValueChange={onIdKind}
    />
  );
}
