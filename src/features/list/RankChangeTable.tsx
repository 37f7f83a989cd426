import type { AamcId } from '../../domain/applicant.ts';
import { nameOf } from '../../domain/applicant.ts';
import type { RankChange } from '../../domain/listVersion.ts';
import { useSession } from '../../store/hooks.ts';
import styles from './RankChangeTable.module.css';

export interface RankChangeTableProps {
  readonly changes: readonly RankChange[];
  /** A word more about a change, such as the bands; empty for none. */
  readonly noteOf?: ((id: AamcId) => string) | undefined;
}

/** Who stood where before and stands where after; those whom others only pushed are folded away. */
export function RankChangeTable({ changes, noteOf }: RankChangeTableProps) {
  const moved = changes.filter(({ isShift }) => !isShift);
  const shifted = changes.filter(({ isShift }) => isShift);
  return (
    <div className={styles.changes}>
      {moved.length > 0 && <Changes label="Who moved" changes={moved} noteOf={noteOf} />}
      {shifted.length > 0 && (
        <details className={styles.shifted}>
          <summary>
            {`${shifted.length} ${shifted.length === 1 ? 'rank is' : 'ranks are'} others only because of that`}
          </summary>
          <Changes label="Pushed by others" changes={shifted} noteOf={noteOf} />
        </details>
      )}
    </div>
  );
}

/** `3 moved, 1 new, 2 left`: what somebody did, without whom that pushed. */
export function changeWords(changes: readonly RankChange[]): string {
  const counts = [
    [changes.filter((each) => isMove(each)).length, 'moved'],
    [changes.filter(({ before }) => before === null).length, 'new'],
    [changes.filter(({ after }) => after === null).length, 'left'],
  ] as const;
  return counts.flatMap(([count, word]) => (count === 0 ? [] : [`${count} ${word}`])).join(', ');
}

function isMove({ before, after, isShift }: RankChange): boolean {
  return before !== null && after !== null && !isShift;
}

interface ChangesProps extends RankChangeTableProps {
  readonly label: string;
}

function Changes({ label, changes, noteOf }: ChangesProps) {
  const applicantsById = useSession(({ board }) => board.applicantsById);
  return (
    <table className={styles.table} aria-label={label}>
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
