import type { AamcId } from '../../domain/applicant.ts';
import { PRESET_LADDER } from '../../domain/ladder.ts';
import { EASTERN, formatInZone } from '../../domain/week.ts';
import { useBoard, useLedger, useSession } from '../../store/hooks.ts';
import { influenceUnder } from '../../store/influenceOfApplicant.ts';
import styles from './ApplicantNotes.module.css';
import { signed } from './noteWords.ts';

/**
 * What the same words came to by earlier numbers of the ladder, where the program has changed them:
 * a decision of that day is read with the weights of that day.
 */
export function PastWeights({ id }: { readonly id: AamcId }) {
  const board = useBoard();
  const ledger = useLedger();
  const gapSince = useSession((session) => session.gapSince);
  const earlier = board.ladderVersions.slice(0, -1).reverse();
  if (board.ladderVersions.length === 0) return null;
  const netUnder = (ladder: typeof PRESET_LADDER) =>
    signed(influenceUnder({ board, ledger, gapSince }, id, ladder)?.net ?? 0);
  return (
    <p className={styles.silence}>
      {'By earlier numbers of the ladder: '}
      {[
        ...earlier.map(({ ladder, at }) => `${netUnder(ladder)} (${formatInZone(at, EASTERN)} ET)`),
        `${netUnder(PRESET_LADDER)} (the preset)`,
      ].join(' · ')}
    </p>
  );
}
