import styles from './CutLine.module.css';

/** Stands inside the list, below the last applicant whom the open positions reach. */
export function CutLine({ positions }: { readonly positions: number }) {
  return (
    <div className={styles.cut}>{positions === 1 ? '1 position' : `${positions} positions`}</div>
  );
}
