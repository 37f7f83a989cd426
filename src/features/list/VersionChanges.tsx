import { useId, useState } from 'react';
import { nameOf } from '../../domain/applicant.ts';
import { type ListVersion, rankChanges } from '../../domain/listVersion.ts';
import type { PreferenceList } from '../../domain/preferenceList.ts';
import { EASTERN, formatInZone } from '../../domain/week.ts';
import { useSession } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import styles from './SignOff.module.css';

export interface VersionChangesProps {
  readonly list: PreferenceList;
  readonly versions: readonly ListVersion[];
}

const NOW = 'now';

/** Two orders of the list beside each other: what moved, who came, who left. */
export function VersionChanges({ list, versions }: VersionChangesProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" onClick={() => setOpen(true)}>
        Compare versions
      </Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title="Compare versions">
        <Comparison list={list} versions={versions} />
      </Dialog>
    </>
  );
}

function Comparison({ list, versions }: VersionChangesProps) {
  const heading = useId();
  const applicantsById = useSession(({ board }) => board.applicantsById);
  const [from, setFrom] = useState(String(versions.at(-1)?.number));
  const [to, setTo] = useState(NOW);
  const idsOf = (which: string) =>
    which === NOW
      ? list.entries.map(({ id }) => id)
      : (versions.find(({ number }) => String(number) === which)?.ids ?? []);
  const options = [
    ...versions.map(({ number, name, lockedAt }) => ({
      value: String(number),
      label: `${name}, ${formatInZone(lockedAt, EASTERN)} ET`,
    })),
    { value: NOW, label: 'The board now' },
  ];
  const changes = rankChanges(idsOf(from), idsOf(to));
  return (
    <div className={styles.changes}>
      <SelectField
        label="Before"
        value={from}
        options={options}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <SelectField
        label="After"
        value={to}
        options={options}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      <p id={heading} aria-live="polite">
        {changes.length === 0
          ? 'The same names in the same order.'
          : `${changes.length} ${changes.length === 1 ? 'rank differs' : 'ranks differ'}.`}
      </p>
      {changes.length > 0 && (
        <table className={styles.table} aria-labelledby={heading}>
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
              return (
                <tr key={id}>
                  <th scope="row" dir="auto">
                    {applicant === undefined ? id : nameOf(applicant)}
                  </th>
                  <td>{before ?? '–'}</td>
                  <td>{after ?? '–'}</td>
                  <td className={styles.quiet}>{movedWords(before, after)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </div>
  );
}

function movedWords(before: number | null, after: number | null): string {
  if (before === null) return 'new';
  if (after === null) return 'left';
  return before > after ? `${before - after} up` : `${after - before} down`;
}
