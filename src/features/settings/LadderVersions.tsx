import { type Ladder, PRESET_LADDER } from '../../domain/ladder.ts';
import { ladderChanges } from '../../domain/ladderChanges.ts';
import { useBoard } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './LadderSection.module.css';
import { momentWords } from './momentWords.ts';

interface LadderVersionsProps {
  /** Lays an earlier version into the fields; saving it is another step. */
  readonly onUse: (ladder: Ladder) => void;
}

/** Every version, the newest first, with what it changed: a weight of its day is explained by it. */
export function LadderVersions({ onUse }: LadderVersionsProps) {
  const { ladderVersions } = useBoard();
  if (ladderVersions.length === 0) {
    return <p className={styles.quiet}>These are the preset numbers; nobody has changed them.</p>;
  }
  return (
    <details className={styles.versions}>
      <summary>{`Versions · ${ladderVersions.length}`}</summary>
      <ol>
        {ladderVersions
          .map((version, index) => ({
            ...version,
            changes: ladderChanges(
              ladderVersions[index - 1]?.ladder ?? PRESET_LADDER,
              version.ladder,
            ),
          }))
          .toReversed()
          .map(({ id, at, by, ladder, changes }) => (
            <li key={id}>
              <strong>{`${momentWords(at)} by ${by}`}</strong>
              {changes.map(({ what, before, after }) => (
                <span key={what} className={styles.quiet}>{`${what}: ${before} → ${after}`}</span>
              ))}
              <Button
                aria-label={`Use the numbers of ${momentWords(at)}`}
                onClick={() => onUse(ladder)}
              >
                Use these numbers
              </Button>
            </li>
          ))}
      </ol>
    </details>
  );
}
