import { type Applicant, nameOf } from '../../domain/applicant.ts';
import { ApplicantMarks } from './ApplicantMarks.tsx';
import styles from './ApplicantTitle.module.css';
import { SchoolLine } from './SchoolLine.tsx';
import { StarChip } from './StarChip.tsx';

/** Who this is: the one large name of the screen, the ID in groups, and where the degree is from. */
export function ApplicantTitle({ applicant }: { readonly applicant: Applicant }) {
  return (
    <header>
      <div className={styles.line}>
        <h2 className={styles.name} dir="auto">
          {nameOf(applicant)}
        </h2>
        <ApplicantMarks applicant={applicant} />
        <StarChip id={applicant.id} className={styles.star} />
      </div>
      <SchoolLine applicant={applicant} className={styles.school} />
    </header>
  );
}
