import { useId, useState } from 'react';
import type { PreferenceList } from '../../domain/preferenceList.ts';
import type { R3IdKind } from '../../output/r3Text.ts';
import { Button } from '../../ui/Button.tsx';
import { SectionLabel } from '../../ui/SectionLabel.tsx';
import asideStyles from './ListAside.module.css';
import { R3Mode } from './R3Mode.tsx';
import { ReadBackDialog } from './ReadBackDialog.tsx';

export interface IntoR3Props {
  readonly list: PreferenceList;
  readonly idKind: R3IdKind;
  readonly onIdKind: (kind: R3IdKind) => void;
}

/** Typing the list into R3 where it takes no file, and the check that it got there. */
export function IntoR3({ list, idKind, onIdKind }: IntoR3Props) {
  const heading = useId();
  const [open, setOpen] = useState<'typeIn' | 'readBack' | null>(null);
  const close = () => setOpen(null);
  return (
    <section className={asideStyles.card} aria-labelledby={heading}>
      <SectionLabel id={heading}>Into R3, and back</SectionLabel>
      <div className={asideStyles.buttons}>
        <Button onClick={() => setOpen('typeIn')}>R3 mode</Button>
        <Button onClick={() => setOpen('readBack')}>Read back</Button>
      </div>
      <p className={asideStyles.hint}>
        R3 mode shows one rank at a time to type. Read back finds a wrong digit, a swap or a gap in
        what R3 then shows.
      </p>
      <R3Mode
        list={list}
        idKind={idKind}
        onIdKind={onIdKind}
        isOpen={open === 'typeIn'}
        onClose={close}
      />
      <ReadBackDialog list={list} isOpen={open === 'readBack'} onClose={close} />
    </section>
  );
}
