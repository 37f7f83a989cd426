import { memo, useCallback, useState } from 'react';
import type { Instant } from '../../base/clock.ts';
import { type AamcId, type Applicant, groupDigits, nameOf } from '../../domain/applicant.ts';
import { BAND_FACTS, RANKED_BANDS } from '../../domain/band.ts';
import { trackTitle } from '../../domain/board.ts';
import type { PreferenceList } from '../../domain/preferenceList.ts';
import { EASTERN } from '../../domain/week.ts';
import { fingerprint } from '../../output/fingerprint.ts';
import { useSession, useStoreParts } from '../../store/hooks.ts';
import { BandGlyph } from '../../ui/BandGlyph.tsx';
import { useBeforePrint } from '../../ui/useBeforePrint.ts';
import styles from './PrintSheet.module.css';

const date = new Intl.DateTimeFormat('en-US', {
  timeZone: EASTERN,
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/**
 * The whole list for paper, to type in by and to tick off: on screen it takes no room. The heading
 * returns on each page, so that a loose page still says of which order it is a part.
 */
export const PrintSheet = memo(function PrintSheet({ list }: { readonly list: PreferenceList }) {
  const applicantsById = useSession(({ board }) => board.applicantsById);
  const at = usePrintTime();
  const { track, positions, entries } = list;
  const bands = RANKED_BANDS.map((band) => ({
    band,
    entries: entries.filter((entry) => entry.band === band),
  })).filter((each) => each.entries.length > 0);
  return (
    <table className={styles.sheet}>
      <caption className={styles.caption}>
        Preference list{track === null ? '' : `, ${trackTitle(track)}`}
      </caption>
      <thead>
        <tr>
          <td colSpan={4} className={styles.heading}>
            <div className={styles.headingRow}>
              <span className={styles.title}>
                {track === null ? 'Preference list' : trackTitle(track)}
                {track !== null && track.type !== '' && (
                  <span className={styles.code}> {track.code}</span>
                )}
              </span>
              <span className={styles.words}>{fingerprint(entries.map(({ id }) => id))}</span>
            </div>
            <div className={styles.headingRow}>
              <span>
                {entries.length} ranked for {positionsWords(positions)}
              </span>
              <span>{date.format(at)} ET</span>
            </div>
          </td>
        </tr>
        <tr className={styles.columns}>
          <th scope="col">Rank</th>
          <th scope="col">AAMC ID</th>
          <th scope="col">Applicant</th>
          <th scope="col">In R3</th>
        </tr>
      </thead>
      {bands.map((each) => (
        <tbody key={each.band}>
          <tr className={styles.band}>
            <th scope="rowgroup" colSpan={4}>
              <BandGlyph band={each.band} /> {BAND_FACTS[each.band].name}
            </th>
          </tr>
          {each.entries.map(({ rank, id }) => (
            <SheetRow
              key={id}
              rank={rank}
              id={id}
              applicant={applicantsById.get(id)}
              isCut={rank === positions}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
});

interface SheetRowProps {
  readonly rank: number;
  readonly id: AamcId;
  readonly applicant: Applicant | undefined;
  readonly isCut: boolean;
}

const SheetRow = memo(function SheetRow({ rank, id, applicant, isCut }: SheetRowProps) {
  return (
    <tr className={isCut ? styles.cut : undefined}>
      <td className={styles.rank}>{rank}</td>
      <td className={styles.id}>{groupDigits(id)}</td>
      <td className={styles.name}>
        {applicant === undefined ? '' : nameOf(applicant)}
        {isCut && <span className={styles.cutWords}>cut line below</span>}
      </td>
      <td>
        <span className={styles.box} />
      </td>
    </tr>
  );
});

function positionsWords(positions: number | null): string {
  if (positions === null) return 'positions not known';
  return positions === 1 ? '1 position' : `${positions} positions`;
}

/** The instant of printing, also when the browser's own menu prints. */
function usePrintTime(): Instant {
  const { workspace } = useStoreParts();
  const [at, setAt] = useState(() => workspace.now());
  useBeforePrint(useCallback(() => setAt(workspace.now()), [workspace]));
  return at;
}
