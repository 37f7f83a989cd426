import { useId } from 'react';
import type { AamcId } from '../../domain/applicant.ts';
import { fingerprint } from '../../output/fingerprint.ts';
import { SectionLabel } from '../../ui/SectionLabel.tsx';
import styles from './ListAside.module.css';

/** Four words to read over the telephone, large enough to read across a table. */
export function FingerprintCard({ ids }: { readonly ids: readonly AamcId[] }) {
  const heading = useId();
  const count = ids.length === 1 ? 'name' : `${ids.length} names`;
  return (
    <section className={styles.card} aria-labelledby={heading}>
      <SectionLabel id={heading}>Fingerprint of this order</SectionLabel>
      <p className={styles.words}>{fingerprint(ids)}</p>
      <p className={styles.hint}>
        Read it aloud: the same four words mean the same {count} in the same order.
      </p>
    </section>
  );
}
