import type { ReactNode } from 'react';
import { type ExamResult, groupDigits, nameOf } from '../../domain/applicant.ts';
import { BAND_FACTS } from '../../domain/band.ts';
import { PILE_NAMES } from '../../domain/firstPass.ts';
import { influenceLevel } from '../../domain/influence.ts';
import { BandGlyph } from '../../ui/BandGlyph.tsx';
import type { GridColumn } from '../../ui/dataGrid/gridColumn.ts';
import { InfluenceBars } from '../../ui/InfluenceBars.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { flagsOf } from './flagsOf.ts';
import styles from './poolColumns.module.css';
import type { PoolRow } from './poolRow.ts';
import { SelectAll } from './SelectAll.tsx';
import { SelectBox } from './SelectBox.tsx';
import { StarButton } from './StarButton.tsx';

/** What is pressed in a column needs the width of a finger where fingers press. */
const FINGER = globalThis.matchMedia?.('(pointer: coarse)').matches ? 44 : null;

/** The columns of the pool in the order of the day: who, from where, with which results, what we did. */
export const POOL_COLUMNS: readonly GridColumn<PoolRow>[] = [
  {
    id: 'select',
    title: 'Select',
    header: <SelectAll />,
    width: FINGER ?? 36,
    align: 'center',
    isFixed: true,
    cell: ({ applicant, isSelected }) => (
      <SelectBox id={applicant.id} name={nameOf(applicant)} isSelected={isSelected} />
    ),
  },
  {
    id: 'band',
    title: 'Band',
    header: <BandGlyph band="unsorted" size={11} />,
    width: FINGER ?? 28,
    align: 'center',
    isFixed: true,
    isSortable: true,
    cell: ({ band }) => <BandGlyph band={band} size={11} label={BAND_FACTS[band].name} />,
  },
  {
    id: 'star',
    title: 'Star',
    width: FINGER ?? 32,
    header: <span className="visually-hidden">Star</span>,
    align: 'center',
    isFixed: true,
    cell: ({ applicant, isStarred }) => (
      <StarButton id={applicant.id} name={nameOf(applicant)} isStarred={isStarred} />
    ),
  },
  {
    id: 'name',
    title: 'Name',
    width: 196,
    minWidth: 120,
    isSortable: true,
    cell: ({ applicant }) => words(nameOf(applicant), 'name'),
  },
  {
    id: 'id',
    title: 'AAMC ID',
    width: 92,
    isSortable: true,
    cell: ({ applicant }) => <span className="mono">{groupDigits(applicant.id)}</span>,
  },
  {
    id: 'type',
    title: 'Type',
    width: 96,
    isSortable: true,
    cell: ({ applicant: { applicantType } }) =>
      words(applicantType === 'Unknown' ? null : applicantType),
  },
  {
    id: 'school',
    title: 'School',
    width: 204,
    isSortable: true,
    cell: ({ applicant }) => words(applicant.school),
  },
  {
    id: 'gradYear',
    title: 'Grad year',
    width: 84,
    align: 'end',
    isSortable: true,
    cell: ({ applicant }) => words(applicant.gradYear),
  },
  {
    id: 'step1',
    title: 'Step 1',
    width: 70,
    align: 'end',
    isSortable: true,
    cell: ({ applicant }) => exam(applicant.step1),
  },
  {
    id: 'step2ck',
    title: 'Step 2 CK',
    width: 84,
    align: 'end',
    isSortable: true,
    cell: ({ applicant }) => words(applicant.step2ck, 'score'),
  },
  {
    id: 'comlex2',
    title: 'COMLEX 2',
    width: 88,
    align: 'end',
    isSortable: true,
    cell: ({ applicant }) => words(applicant.comlex2),
  },
  {
    id: 'ecfmg',
    title: 'ECFMG',
    width: 74,
    isSortable: true,
    cell: ({ applicant }) => answer(applicant.ecfmgCertified),
  },
  {
    id: 'visa',
    title: 'Sponsorship',
    width: 100,
    isSortable: true,
    cell: ({ applicant }) => answer(applicant.visaNeeded, 'Needed', 'Not needed'),
  },
  {
    id: 'interrupted',
    title: 'Interruption',
    width: 98,
    isSortable: true,
    cell: ({ applicant }) =>
      applicant.interrupted === true ? words('Yes', 'flag') : answer(applicant.interrupted),
  },
  {
    id: 'flags',
    title: 'Flags, tags',
    width: 170,
    isSortable: true,
    cell: ({ applicant, tags }) => (
      <span className={styles.tags}>
        {flagsOf(applicant).map((flag) => (
          <Tag key={flag} tone={flag === 'fail reported' ? 'danger' : 'neutral'}>
            {flag}
          </Tag>
        ))}
        {tags.map((tag) => (
          <Tag key={tag} tone="info">
            {tag}
          </Tag>
        ))}
      </span>
    ),
  },
  {
    id: 'tracks',
    title: 'Tracks',
    width: 150,
    isSortable: true,
    cell: ({ applicant }) => {
      const tracks = applicant.tracks.map(({ type, label }) => (type === '' ? label : type));
      return words(tracks.length === 0 ? null : tracks.join(' · '));
    },
  },
  {
    id: 'influence',
    title: 'Voices',
    width: 72,
    isSortable: true,
    cell: ({ influence }) => (
      <InfluenceBars
        level={influence === null ? null : influenceLevel(influence.net)}
        title={
          influence === null
            ? 'No notes'
            : `Net influence ${influence.net < 0 ? '−' : '+'}${Math.abs(influence.net).toFixed(2)}`
        }
      />
    ),
  },
  {
    id: 'pile',
    title: 'Pile',
    width: 104,
    isSortable: true,
    cell: ({ pile }) => words(PILE_NAMES[pile]),
  },
];

/**
 * What stands in a cell, always in one span: a row is drawn again for another applicant with every
 * key of a search, and what keeps its shape costs a new text only.
 */
export function words(
  value: string | number | null,
  look?: 'name' | 'score' | 'flag' | 'quiet',
): ReactNode {
  if (value === null) {
    return (
      <span className={styles.quiet} title="Not given">
        –
      </span>
    );
  }
  return <span className={look && styles[look]}>{value}</span>;
}

function exam(result: ExamResult | null): ReactNode {
  if (result === null) return words(null);
  if (result.kind === 'score') return words(result.score);
  return result.kind === 'pass' ? words('Pass') : words('Fail', 'flag');
}

function answer(value: boolean | null, yes = 'Yes', no = 'No'): ReactNode {
  if (value === null) return words(null);
  return value ? words(yes) : words(no, 'quiet');
}
