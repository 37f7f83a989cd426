import type { AamcId } from '../../domain/applicant.ts';
import { openPanel } from '../../store/actions.ts';
import { useApplicant, useStoreParts } from '../../store/hooks.ts';
import styles from './InboxView.module.css';
import { nameOfApplicant } from './ledgerLines.ts';

/** The name of an applicant, which opens everything about them. */
export function ApplicantButton({ id }: { readonly id: AamcId }) {
  const parts = useStoreParts();
  const applicant = useApplicant(id);
  return (
    <button type="button" className={styles.name} dir="auto" onClick={() => openPanel(parts, id)}>
      {nameOfApplicant(applicant, id)}
    </button>
  );
}
