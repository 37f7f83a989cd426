import type { PreferenceList } from '../../domain/preferenceList.ts';
import type { R3IdKind } from '../../output/r3Text.ts';
import { R3Checks } from './R3Checks.tsx';
import { SignOff } from './SignOff.tsx';
import { useListChecks } from './useListChecks.ts';

export interface BeforeR3Props {
  /** As the board reads now. */
  readonly list: PreferenceList;
  /** What R3 is to hold: the locked order where there is one. */
  readonly sent: PreferenceList;
  readonly idKind: R3IdKind;
  readonly onIdKind: (kind: R3IdKind) => void;
}

/** The checks of a list and its sign-off, which looks at them. */
export function BeforeR3({ list, sent, idKind, onIdKind }: BeforeR3Props) {
  const checked = useListChecks(sent, idKind);
  const toLookAt = checked.checks.filter(({ isGood }) => !isGood).length;
  return (
    <>
      <R3Checks list={sent} idKind={idKind} checked={checked} onIdKind={onIdKind} />
      <SignOff list={list} toLookAt={toLookAt} />
    </>
  );
}
