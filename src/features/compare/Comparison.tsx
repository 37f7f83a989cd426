import { useMemo } from 'react';
import type { AamcId } from '../../domain/applicant.ts';
import {
  type ComparedRow,
  compareApplicants,
  isDifference,
  LEAST_COMPARED,
} from '../../domain/compareApplicants.ts';
import type { FieldGroup } from '../../domain/poolFields.ts';
import { useHasLedger, useKeyWords, useSession } from '../../store/hooks.ts';
import type { KeyCommandId } from '../../store/keyCommands.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { CompareColumnHead } from './CompareColumnHead.tsx';
import { CompareRow } from './CompareRow.tsx';
import styles from './Comparison.module.css';
import { compareFactsOf } from './compareFactsOf.ts';
import { columnOf, useFocusAtFirst } from './compareFocus.ts';
import { SaidRow } from './SaidRow.tsx';

/** The commands of all screens that count here, and one of this place. */
const KEYS_HERE: readonly (readonly [KeyCommandId, string])[] = [
  ['band.top', 'Top'],
  ['band.usable', 'Usable'],
  ['band.backup', 'Backup'],
  ['band.never', 'Never'],
  ['band.unsorted', 'unsort'],
  ['star', 'star'],
  ['note', 'note'],
  ['compare.differences', 'only differences'],
  ['undo', 'undo'],
];

export interface ComparisonProps {
  readonly ids: readonly AamcId[];
  readonly hasOnlyDifferences: boolean;
  /** The column that keys act on. */
  readonly current: AamcId | null;
  readonly onCurrent: (id: AamcId) => void;
  readonly onNote: (id: AamcId) => void;
}

/** The applicants as columns, their facts as rows; what differs is marked, never which is better. */
export function Comparison({
  ids,
  hasOnlyDifferences,
  current,
  onCurrent,
  onNote,
}: ComparisonProps) {
  const facts = useSession(compareFactsOf);
  const keyWords = useKeyWords();
  const isAlone = ids.length < LEAST_COMPARED;
  useFocusAtFirst(isAlone ? 'input[role="combobox"]' : `[data-compared="${ids[0]}"]`);
  const hasLedger = useHasLedger();
  const rows = useMemo(
    () => compareApplicants(ids, facts).filter(({ group }) => hasLedger || group !== 'Notes'),
    [ids, facts, hasLedger],
  );
  const shown = hasOnlyDifferences && !isAlone ? rows.filter(isDifference) : rows;
  const isSpoken = ids.some((id) => facts.notesByApplicant.has(id));

  return (
    <section
      aria-label="Side by side"
      className={styles.frame}
      data-count={ids.length}
      onFocus={({ target }) => {
        const id = columnOf(target);
        if (id !== undefined) onCurrent(id);
      }}
    >
      <table className={styles.table} data-whole={hasOnlyDifferences ? undefined : ''}>
        <thead>
          <tr className={styles.heads}>
            <th scope="col" className={styles.corner}>
              <span className="visually-hidden">Fact</span>
            </th>
            {ids.map((id) => (
              <CompareColumnHead
                key={id}
                id={id}
                ids={ids}
                isCurrent={id === (ids.includes(current ?? '') ? current : ids[0])}
                onNote={() => onNote(id)}
              />
            ))}
          </tr>
        </thead>
        {groupsOf(shown).map(([group, members]) => (
          <tbody key={group}>
            <tr className={styles.group}>
              <th scope="rowgroup" colSpan={ids.length + 1}>
                <span>{group}</span>
              </th>
            </tr>
            {members.map((row) => (
              <CompareRow key={row.id} row={row} ids={ids} />
            ))}
            {group === 'Notes' && isSpoken && <SaidRow ids={ids} />}
          </tbody>
        ))}
      </table>
      {isAlone ? (
        <p className={styles.foot}>
          Add one to three more: search for them above, or find look-alikes in the menu of the name.
        </p>
      ) : (
        hasOnlyDifferences && <Agreement rows={rows} count={ids.length} />
      )}
      <p className={styles.keys}>
        Keys on a column:{' '}
        {KEYS_HERE.filter(([id]) => hasLedger || id !== 'note').map(([id, words]) => (
          <span key={id}>
            <Kbd>{keyWords(id)}</Kbd> {words}
          </span>
        ))}
      </p>
    </section>
  );
}

/** Rows that are left out, in a sentence: what is the same, and what nobody knows of anybody. */
function Agreement({ rows, count }: { readonly rows: readonly ComparedRow[]; count: number }) {
  const same = rows.filter(({ likeness }) => likeness === 'same');
  const unknown = rows.filter(({ likeness }) => likeness === 'unknown');
  return (
    <div className={styles.foot}>
      {rows.every((row) => !isDifference(row)) && (
        <p className={styles.none}>
          Nothing that is known of {count === 2 ? 'both' : `all ${count}`} differs.
        </p>
      )}
      {same.length > 0 && (
        <p>
          <strong>The same</strong>{' '}
          {same.map(({ title, cells }) => `${title} ${cells[0]?.text ?? ''}`).join(' · ')}
        </p>
      )}
      {unknown.length > 0 && (
        <p>
          <strong>Unknown of {count === 2 ? 'both' : 'all'}</strong>{' '}
          {unknown.map(({ title }) => title).join(' · ')}
        </p>
      )}
    </div>
  );
}

/** Rows under the heading of their group, groups in the order in which they begin. */
function groupsOf(
  rows: readonly ComparedRow[],
): readonly (readonly [FieldGroup, readonly ComparedRow[]])[] {
  const groups = new Set(rows.map(({ group }) => group));
  return [...groups].map((group) => [group, rows.filter((row) => row.group === group)]);
}
