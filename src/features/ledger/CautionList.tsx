import { useId } from 'react';
import { EASTERN, formatInZone } from '../../domain/week.ts';
import { SectionLabel } from '../../ui/SectionLabel.tsx';
import { ApplicantButton } from './ApplicantButton.tsx';
import styles from './InboxView.module.css';
import type { Caution } from './useInbox.ts';

/** Applicants who wrote three times or more within a day. */
export function CautionList({ cautions }: { readonly cautions: readonly Caution[] }) {
  const heading = useId();
  return (
    <section aria-labelledby={heading} className={styles.card}>
      <SectionLabel id={heading}>{`Over-contact by applicants · ${cautions.length}`}</SectionLabel>
      <ul className={styles.list} aria-labelledby={heading}>
        {cautions.map(({ applicantId, contact }) => (
          <li key={applicantId} className={styles.item}>
            <div>
              <ApplicantButton id={applicantId} />
              <p className={styles.quiet}>
                {[
                  `${contact.count} messages, ${contact.mostInADay} within a day`,
                  contact.tones.pressing > 0 && `${contact.tones.pressing} pressing`,
                  contact.lastAt !== null && `last ${formatInZone(contact.lastAt, EASTERN)} ET`,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
          </li>
        ))}
      </ul>
      <p className={styles.nothing}>None of these messages counts in favour.</p>
    </section>
  );
}
