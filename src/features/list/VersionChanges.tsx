import { useState } from 'react';
import type { AamcId } from '../../domain/applicant.ts';
import { type ListVersion, rankChanges } from '../../domain/listVersion.ts';
import type { PreferenceList } from '../../domain/preferenceList.ts';
import { EASTERN, formatInZone } from '../../domain/week.ts';
import { fingerprint } from '../../output/fingerprint.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { changeWords, RankChangeTable } from './RankChangeTable.tsx';
import styles from './SignOff.module.css';
import type { SeenOrder } from './useListSeen.ts';

export interface VersionChangesProps {
  readonly list: PreferenceList;
  readonly versions: readonly ListVersion[];
  readonly seen: SeenOrder | null;
}

/** Two orders of the list beside each other: what moved, who came, who left. */
export function VersionChanges({ list, versions, seen }: VersionChangesProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        {versions.length === 0 ? 'What moved' : 'Compare versions'}
      </Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title="Compare versions">
        <Comparison list={list} versions={versions} seen={seen} />
      </Dialog>
    </>
  );
}

interface KnownOrder {
  readonly value: string;
  readonly label: string;
  readonly ids: readonly AamcId[];
}

const NOW = 'now';
const SEEN = 'seen';

function Comparison({ list, versions, seen }: VersionChangesProps) {
  const orders: readonly KnownOrder[] = [
    ...versions.map(({ number, name, lockedAt, ids }) => ({
      value: String(number),
      label: `${name}, ${formatInZone(lockedAt, EASTERN)} ET`,
      ids,
    })),
    ...(seen === null
      ? []
      : [
          {
            value: SEEN,
            label: `When you last looked, ${formatInZone(seen.at, EASTERN)} ET`,
            ids: seen.ids,
          },
        ]),
    { value: NOW, label: 'The board now', ids: list.entries.map(({ id }) => id) },
  ];
  const [from, setFrom] = useState(orders.at(-2)?.value ?? NOW);
  const [to, setTo] = useState(NOW);
  const before = orders.find(({ value }) => value === from) ?? orders.at(-1)!;
  const after = orders.find(({ value }) => value === to) ?? orders.at(-1)!;
  const changes = rankChanges(before.ids, after.ids);
  return (
    <div className={styles.changes}>
      <SelectField
        label="Before"
        value={from}
        options={orders}
        hint={orderWords(before)}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <SelectField
        label="After"
        value={to}
        options={orders}
        hint={orderWords(after)}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      <p aria-live="polite">
        {changes.length === 0 ? 'The same names in the same order.' : `${changeWords(changes)}.`}
      </p>
      {changes.length > 0 && <RankChangeTable changes={changes} />}
    </div>
  );
}

function orderWords({ ids }: KnownOrder): string {
  return `${ids.length === 1 ? '1 name' : `${ids.length} names`}: ${fingerprint(ids)}`;
}
