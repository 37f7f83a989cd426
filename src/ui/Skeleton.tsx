import styles from './Skeleton.module.css';

export interface SkeletonProps {
  /** CSS lengths; a number is pixels. */
  readonly width?: number | string | undefined;
  readonly height?: number | string | undefined;
}

/** The shape of what is on its way. Whoever shows it says "Loading" once, in words, elsewhere. */
export function Skeleton({ width = '100%', height = '1em' }: SkeletonProps) {
  return <span aria-hidden className={styles.skeleton} style={{ width, height }} />;
}
