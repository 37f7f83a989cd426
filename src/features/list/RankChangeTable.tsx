import type { AamcId } from '../../domain/applicant.ts';
import { nameOf } from '../../domain/applicant.ts';
import type { RankChange } from '../../domain/listVersion.ts';
import { useSession } from '../../store/hooks.ts';
import styles from './RankChangeTable.module.css';

export interface RankChangeTableProps {
  readonly changes: readonly RankChange[];
  /** A word more about a change, such as the bands; empty for none. */
  readonly noteOf?: (id: AamcId) => string;
}

/** Who stood where before and stands where after. */
export function RankChangeTable({ changes, noteOf }: RankChangeTableProps) {
  const applicantsById = useSession(({ board }) => board.applicantsById);
  return (
    <table className={styles.table} aria-label="Ranks that differ">
      <thead>
        <tr>
          <th scope="col">Applicant</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
          <th scope="col">Moved</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ id, before, after }) => {
          const applicant = applicantsById.get(id);
          const note = noteOf?.(id) ?? '';
          return (
            <tr key={id}>
              <th scope="row" dir="auto">
                {applicant === undefined ? id : nameOf(applicant)}
                {note !== '' && <span className={styles.note}>{note}</span>}
              </th>
              <td>{before ?? '–'}</td>
              <td>{after ?? '–'}</td>
              <td className={styles.quiet}>{movedWords(before, after)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function movedWords(before: number | null, after: number | null): string {
  if (before === null) return 'new';
  if (after === null) return 'left';
  return before > after ? `${before - after} up` : `${after - before} down`;
}
