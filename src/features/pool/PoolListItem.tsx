import { memo } from 'react';
import { groupDigits, nameOf } from '../../domain/applicant.ts';
import { BAND_FACTS } from '../../domain/band.ts';
import { influenceLevel } from '../../domain/influence.ts';
import { openPanel } from '../../store/actions.ts';
import { useStoreParts } from '../../store/hooks.ts';
import { BandGlyph } from '../../ui/BandGlyph.tsx';
import { InfluenceBars } from '../../ui/InfluenceBars.tsx';
import { VirtualListItem, type VirtualListItemFrame } from '../../ui/VirtualList.tsx';
import { flagsOf } from './flagsOf.ts';
import styles from './PoolListItem.module.css';
import { usePoolRow } from './poolRow.ts';
import { SelectBox } from './SelectBox.tsx';
import { StarButton } from './StarButton.tsx';

/** The phone's row: the name, and under it what a first look needs. A tap opens the applicant. */
export const PoolListItem = memo(function PoolListItem(frame: VirtualListItemFrame) {
  const parts = useStoreParts();
  const row = usePoolRow(frame.id);
  if (row === null) return null;
  const { applicant, band, isSelected, isStarred, tags, influence } = row;
  const name = nameOf(applicant);
  const facts = [
    applicant.applicantType === 'Unknown' ? 'type unknown' : applicant.applicantType,
    applicant.step2ck === null
      ? applicant.comlex2 === null
        ? 'no CK'
        : `COMLEX ${applicant.comlex2}`
      : `CK ${applicant.step2ck}`,
    applicant.gradYear === null ? 'year unknown' : String(applicant.gradYear),
    ...flagsOf(applicant),
    ...tags,
  ];
  return (
    <VirtualListItem
      {...frame}
      label={`${name}, ${groupDigits(applicant.id)}, ${BAND_FACTS[band].name}`}
      isSelected={isSelected}
    >
      <div className={styles.item}>
        <SelectBox id={applicant.id} name={name} isSelected={isSelected} />
        <button
          type="button"
          className={styles.open}
          onClick={() => openPanel(parts, applicant.id)}
        >
          <span className={styles.line}>
            <BandGlyph band={band} label={BAND_FACTS[band].name} />
            <span className={styles.name}>{name}</span>
          </span>
          <span className={styles.facts}>{facts.join(' · ')}</span>
        </button>
        {influence !== null && (
          <InfluenceBars level={influenceLevel(influence.net)} title="Net influence" />
        )}
        <StarButton id={applicant.id} name={name} isStarred={isStarred} />
      </div>
    </VirtualListItem>
  );
});
