import { type Applicant, groupDigits } from '../../domain/applicant.ts';
import { schoolKey } from '../../domain/schoolKey.ts';
import { useSession } from '../../store/hooks.ts';
import { Tag } from '../../ui/Tag.tsx';
import styles from './ApplicantMarks.module.css';
import { NewestExport } from './NewestExport.tsx';

/** The ID in groups of four, the type, and what stands out: a known school, a couple, a withdrawal. */
export function ApplicantMarks({ applicant }: { readonly applicant: Applicant }) {
  const knownSchools = useSession(({ board }) => board.knownSchools);
  const { id, school, applicantType, couples, withdrawn } = applicant;
  const isKnown =
    school !== null && knownSchools.some((known) => schoolKey(known) === schoolKey(school));
  return (
    <>
      <span className={`mono ${styles.id}`}>{groupDigits(id)}</span>
      <Tag>{applicantType}</Tag>
      {isKnown && <Tag tone="info">known school</Tag>}
      {couples === true && <Tag>couples match</Tag>}
      <NewestExport id={id} />
      {withdrawn === true && <Tag tone="danger">withdrawn</Tag>}
    </>
  );
}
