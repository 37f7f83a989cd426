import { classNames } from './classNames.ts';
import styles from './Histogram.module.css';

export interface HistogramBin {
  /** The bin holds values from `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface HistogramProps {
  /** Neighbours in rising order. */
  readonly bins: readonly HistogramBin[];
  /** Where this applicant stands; `null` draws the pool alone. */
  readonly value: number | null;
  /** Written over the dot: "62nd of pool". */
  readonly valueLabel?: string | undefined;
  /** The picture in one sentence, for those who do not see it. */
  readonly label: string;
  readonly height?: number | undefined;
  readonly className?: string | undefined;
}

const LABEL_ROOM = 16;
const DOT = 4;

/** The pool's own distribution with one value marked on it. */
export function Histogram({
  bins,
  value,
  valueLabel,
  label,
  height = 48,
  className,
}: HistogramProps) {
  const first = bins[0];
  const last = bins[bins.length - 1];
  if (first === undefined || last === undefined) return null;

  const span = last.to - first.from;
  const most = Math.max(1, ...bins.map((bin) => bin.count));
  const floor = height - DOT;
  const room = floor - LABEL_ROOM;
  const share = (at: number) => Math.min(1, Math.max(0, (at - first.from) / span)) * 100;
  const place = value === null ? null : share(value);

  return (
    <svg
      role="img"
      aria-label={label}
      className={classNames(styles.histogram, className)}
      width="100%"
      height={height}
    >
      {bins.map((bin) => {
        const tall = bin.count === 0 ? 0 : Math.max(1, (bin.count / most) * room);
        const holdsValue = value !== null && value >= bin.from && value < bin.to;
        return (
          <rect
            key={bin.from}
            x={`${share(bin.from)}%`}
            y={floor - tall}
            width={`${Math.max(0, share(bin.to) - share(bin.from) - 0.4)}%`}
            height={tall}
            className={holdsValue ? styles.own : styles.bin}
          />
        );
      })}
      <rect x="0" y={floor} width="100%" height="1" className={styles.axis} />
      {place !== null && (
        <>
          <circle cx={`${place}%`} cy={floor} r={DOT} className={styles.dot} />
          {valueLabel !== undefined && (
            <text x={`${place}%`} y={11} textAnchor={anchorAt(place)} className={styles.value}>
              {valueLabel}
            </text>
          )}
        </>
      )}
    </svg>
  );
}

/** Keeps the words inside the picture at both ends. */
function anchorAt(place: number): 'start' | 'middle' | 'end' {
  if (place < 18) return 'start';
  return place > 82 ? 'end' : 'middle';
}
