import styles from './InfluenceBars.module.css';

export interface InfluenceBarsProps {
  /** −5 to 5 in whole steps; `null` when nobody spoke. */
  readonly level: number | null;
  /** What the bars say, in words: "Net influence +0.47, from 2 notes". */
  readonly title: string;
}

const BARS = [0, 1, 2, 3, 4] as const;
const HEIGHT = 14;

/**
 * Five bars that rise for and hang against, so that the direction is not said by colour alone.
 * All grey: nobody spoke. All grey on a line: people spoke and it came to nothing.
 */
export function InfluenceBars({ level, title }: InfluenceBarsProps) {
  const against = level !== null && level < 0;
  const lit = Math.min(5, Math.abs(level ?? 0));
  const litClass = against ? styles.against : styles.for;
  return (
    <svg
      role="img"
      aria-label={title}
      className={styles.bars}
      viewBox={`0 0 23 ${HEIGHT}`}
      width={23}
      height={HEIGHT}
    >
      <title>{title}</title>
      {BARS.map((index) => {
        const height = 3 + index * 2;
        return (
          <rect
            key={index}
            x={index * 5}
            y={against ? 1 : HEIGHT - 1 - height}
            width={3}
            height={height}
            rx={0.75}
            className={index < lit ? litClass : styles.none}
          />
        );
      })}
      {level === 0 && <rect x={0} y={HEIGHT - 1} width={23} height={1} className={styles.even} />}
    </svg>
  );
}
