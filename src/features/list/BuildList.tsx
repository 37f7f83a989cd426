import { useId, useState } from 'react';
import type { PreferenceList } from '../../domain/preferenceList.ts';
import { tieWords } from '../../domain/tieGroup.ts';
import { useKeyWords } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { CircleAlert } from '../../ui/icons.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { SectionLabel } from '../../ui/SectionLabel.tsx';
import styles from './ListAside.module.css';
import { MergeOrdersDialog } from './MergeOrdersDialog.tsx';
import { TieBreakDialog } from './TieBreakDialog.tsx';
import { useTieGroups } from './useTieGroups.ts';

const TIES_SHOWN = 3;

/** While the order is still being made: who is even, and what several people think. */
export function BuildList({ list }: { readonly list: PreferenceList }) {
  const heading = useId();
  const ties = useTieGroups();
  const keyWords = useKeyWords();
  const [open, setOpen] = useState<'ties' | 'merge' | null>(null);
  const close = () => setOpen(null);
  const more = ties.length > TIES_SHOWN ? ` and ${ties.length - TIES_SHOWN} more` : '';
  return (
    <section className={styles.card} aria-labelledby={heading}>
      <SectionLabel id={heading}>Building the order</SectionLabel>
      {ties.length === 0 ? (
        <p className={styles.hint}>
          Who is even with the rank above is marked with <Kbd>{keyWords('tie')}</Kbd> and decided
          later, by a few “A or B?”.
        </p>
      ) : (
        <ul className={styles.checks}>
          <li className={styles.open}>
            <CircleAlert aria-hidden="true" />
            <span>
              {`Tied: ${ties.slice(0, TIES_SHOWN).map(tieWords).join('; ')}${more}. To be broken before the list is locked.`}
            </span>
          </li>
        </ul>
      )}
      <div className={styles.buttons}>
        {ties.length > 0 && <Button onClick={() => setOpen('ties')}>Break ties: A or B?</Button>}
        <Button onClick={() => setOpen('merge')}>Merge reviewers’ orders</Button>
      </div>
      <TieBreakDialog groups={ties} isOpen={open === 'ties'} onClose={close} />
      <MergeOrdersDialog list={list} isOpen={open === 'merge'} onClose={close} />
    </section>
  );
}
