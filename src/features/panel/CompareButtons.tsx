import type { AamcId } from '../../domain/applicant.ts';
import { openCompare, openLookAlikes } from '../../store/actions.ts';
import { useStoreParts } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './CompareButtons.module.css';

/** Beside whom the applicant can be laid, by hand or by the same file. */
export function CompareButtons({ id }: { readonly id: AamcId }) {
  const parts = useStoreParts();
  return (
    <div className={styles.buttons}>
      <Button onClick={() => openLookAlikes(parts, id)}>Find look-alikes</Button>
      <Button onClick={() => openCompare(parts, [id])}>Compare with…</Button>
    </div>
  );
}
