import { useId, useMemo } from 'react';
import { NumberField } from '../../ui/NumberField.tsx';
import styles from './ScoreThreshold.module.css';

const LOWEST = 190;
const HIGHEST = 290;
const BIN = 4;

export interface ScoreThresholdProps {
  /** Step 2 CK scores of the pool, without the unknown. */
  readonly scores: readonly number[];
  readonly unknown: number;
  /** Nobody below it passes; null draws no line. */
  readonly value: number | null;
  readonly onValueChange: (value: number | null) => void;
}

/** A threshold that is set by eye, on the pool's own distribution, or typed. */
export function ScoreThreshold({ scores, unknown, value, onValueChange }: ScoreThresholdProps) {
  const id = useId();
  const bins = useMemo(() => binsOf(scores), [scores]);
  const most = Math.max(1, ...bins);
  const below = value === null ? 0 : scores.filter((score) => score < value).length;
  return (
    <div className={styles.threshold}>
      <div className={styles.plot}>
        <svg
          role="img"
          aria-label={describe(scores.length, value, below)}
          viewBox={`0 0 ${bins.length} 1`}
          preserveAspectRatio="none"
          className={styles.bars}
        >
          {bins.map((count, index) => (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: a bin is its place.
              key={index}
              x={index + 0.08}
              y={1 - count / most}
              width={0.84}
              height={count / most}
              className={
                value !== null && LOWEST + index * BIN < value ? styles.below : styles.above
              }
            />
          ))}
        </svg>
        <input
          id={id}
          type="range"
          aria-label="Step 2 CK threshold"
          aria-valuetext={value === null ? 'no threshold' : String(value)}
          min={LOWEST}
          max={HIGHEST}
          value={value ?? LOWEST}
          className={styles.range}
          data-off={value === null || undefined}
          onChange={(event) => {
            const next = event.currentTarget.valueAsNumber;
            onValueChange(next <= LOWEST ? null : next);
          }}
        />
        <div className={styles.scale} aria-hidden>
          <span>{LOWEST}</span>
          <span>{(LOWEST + HIGHEST) / 2}</span>
          <span>{HIGHEST}</span>
        </div>
      </div>
      <NumberField
        label="At least"
        className={styles.number}
        placeholder="any"
        value={value}
        min={100}
        max={300}
        onValueChange={onValueChange}
        hint={unknown > 0 ? `${unknown.toLocaleString('en')} without a score` : undefined}
      />
    </div>
  );
}

function binsOf(scores: readonly number[]): readonly number[] {
  const bins = new Array<number>((HIGHEST - LOWEST) / BIN).fill(0);
  for (const score of scores) {
    const bin = Math.floor((score - LOWEST) / BIN);
    bins[Math.max(0, Math.min(bins.length - 1, bin))]! += 1;
  }
  return bins;
}

function describe(count: number, value: number | null, below: number): string {
  const pool = `Step 2 CK scores of ${count} applicants`;
  return value === null ? pool : `${pool}, ${below} of them below ${value}`;
}
