import { memo } from 'react';
import { type Applicant, nameOf } from '../../../src/domain/applicant.ts';
import { FIRST_CARD_FACTS } from '../../../src/domain/cardFact.ts';
import styles from '../../../src/features/board/ApplicantCard.module.css';
import { CardFlags } from '../../../src/features/board/CardFlags.tsx';
import { cardFacts, cardFlags } from '../../../src/features/board/cardFacts.ts';
import { InfluenceBars } from '../../../src/ui/InfluenceBars.tsx';
import { Ellipsis } from '../../../src/ui/icons.ts';

/** Our card without our store: the same elements, styles and words. */
export const PlainCard = memo(function PlainCard(props: { applicant: Applicant; rank: number }) {
  const { applicant, rank } = props;
  const name = nameOf(applicant);
  return (
    <div className={styles.card} data-ranked>
      <span className={styles.rank}>{rank}</span>
      <span className={styles.name}>
        <span className={styles.nameText} title={name}>
          {name}
        </span>
      </span>
      <span className={styles.influence}>
        <InfluenceBars level={null} title="Nobody spoke yet" />
      </span>
      <span className={styles.facts}>
        <span className={styles.factsText}>{cardFacts(applicant, FIRST_CARD_FACTS)}</span>
        <CardFlags flags={cardFlags(applicant, [])} />
      </span>
      <button
        type="button"
        className={styles.menu}
        aria-label={`Actions for ${name}`}
        tabIndex={-1}
      >
        <Ellipsis aria-hidden="true" />
      </button>
    </div>
  );
});
