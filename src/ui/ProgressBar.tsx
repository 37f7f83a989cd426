import styles from './ProgressBar.module.css';

export interface ProgressBarProps {
  readonly label: string;
  /** 0 to 1; `null` while the end is not known. */
  readonly value: number | null;
  /** "2,140 of 10,000 rows", at the right of the label. */
  readonly detail?: string | undefined;
  /** The bar alone, where words stand beside it already; screen readers still hear them. */
  readonly hideWords?: boolean | undefined;
}

export function ProgressBar({ label, value, detail, hideWords = false }: ProgressBarProps) {
  const percent = value === null ? null : Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div className={styles.progress}>
      {!hideWords && (
        <div className={styles.words}>
          <span>{label}</span>
          {detail !== undefined && <span className={styles.detail}>{detail}</span>}
        </div>
      )}
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent ?? undefined}
        aria-valuetext={detail}
        className={styles.track}
      >
        <div
          className={percent === null ? styles.unknown : styles.fill}
          style={percent === null ? undefined : { scale: `${percent / 100} 1` }}
        />
      </div>
    </div>
  );
}
