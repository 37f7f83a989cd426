import { type Applicant, groupDigits, nameOf } from '../../domain/applicant.ts';
import { schoolKey } from '../../domain/firstPass.ts';
import { toggleStar } from '../../store/actions.ts';
import { useBoard, useStoreParts } from '../../store/hooks.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Star } from '../../ui/icons.ts';
import { Tag } from '../../ui/Tag.tsx';
import styles from './ApplicantTitle.module.css';

/** Who this is: the one large name of the screen, the ID in groups, and where the degree is from. */
export function ApplicantTitle({ applicant }: { readonly applicant: Applicant }) {
  const parts = useStoreParts();
  const { stars, knownSchools } = useBoard();
  const { id, school, degree, gradYear, gradMonth } = applicant;
  const isStarred = stars.has(id);
  const isKnown =
    school !== null && knownSchools.some((known) => schoolKey(known) === schoolKey(school));
  const graduated =
    gradYear === null ? 'year unknown' : gradMonth === null ? gradYear : `${gradMonth}/${gradYear}`;
  return (
    <header className={styles.title}>
      <div className={styles.line}>
        <h2 className={styles.name} dir="auto">
          {nameOf(applicant)}
        </h2>
        <span className={`mono ${styles.id}`}>{groupDigits(id)}</span>
        <Tag>{applicant.applicantType}</Tag>
        {isKnown && <Tag tone="info">known school</Tag>}
        {applicant.withdrawn === true && <Tag tone="danger">withdrawn</Tag>}
        <Chip
          className={styles.star}
          pressed={isStarred}
          icon={<Star />}
          onClick={() => toggleStar(parts, [id])}
        >
          Star
        </Chip>
      </div>
      <p className={styles.school}>
        {school ?? 'School unknown'} · {degree ?? 'degree unknown'} · {graduated}
      </p>
    </header>
  );
}
