import type { ReactNode } from 'react';
import { Check } from './icons.ts';
import styles from './Paper.module.css';

/** The parts of a printed table; their classes are the same for every sheet of paper. */
export const paper = styles;

/** A box to tick with a pen, ticked already where the screen knows. */
export function PaperBox({ isTicked = false }: { readonly isTicked?: boolean }) {
  return <span className={styles.box}>{isTicked && <Check role="img" aria-label="ticked" />}</span>;
}

export interface PaperTableProps {
  /** For screen readers; the page shows `head`. */
  readonly caption: string;
  readonly head: ReactNode;
  /** The headings of the columns. */
  readonly columns: readonly string[];
  readonly children: ReactNode;
}

/** A table for paper: on screen it takes no room, and its head returns on each page. */
export function PaperTable({ caption, head, columns, children }: PaperTableProps) {
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          <td colSpan={columns.length} className={styles.heading}>
            {head}
          </td>
        </tr>
        <tr className={styles.columns}>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      {children}
    </table>
  );
}
