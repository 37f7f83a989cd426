import { useState } from 'react';
import { type ListVersion, rankChanges } from '../../domain/listVersion.ts';
import type { PreferenceList } from '../../domain/preferenceList.ts';
import { EASTERN, formatInZone } from '../../domain/week.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { RankChangeTable } from './RankChangeTable.tsx';
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
      <p aria-live="polite">
        {changes.length === 0
          ? 'The same names in the same order.'
          : `${changes.length} ${changes.length === 1 ? 'rank differs' : 'ranks differ'}.`}
      </p>
      {changes.length > 0 && <RankChangeTable changes={changes} />}
    </div>
  );
}
