import { useState } from 'react';
import type { PreferenceList } from '../../domain/preferenceList.ts';
import type { R3IdKind } from '../../output/r3Text.ts';
import { R3Checks } from './R3Checks.tsx';
import { SignOff } from './SignOff.tsx';
import { useListChecks } from './useListChecks.ts';

/** The checks of a list and its sign-off, which looks at them. */
export function BeforeR3({ list }: { readonly list: PreferenceList }) {
  const [idKind, setIdKind] = useState<R3IdKind>('aamc');
  const checked = useListChecks(list, idKind);
  const toLookAt = checked.checks.filter(({ isGood }) => !isGood).length;
  return (
    <>
      <R3Checks list={list} idKind={idKind} checked={checked} onIdKind={setIdKind} />
      <SignOff list={list} toLookAt={toLookAt} />
    </>
  );
}
