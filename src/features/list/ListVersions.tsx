import { useId, useState } from 'react';
import { DEFAULT_TRACK } from '../../domain/board.ts';
import { rankChanges } from '../../domain/listVersion.ts';
import type { PreferenceList } from '../../domain/preferenceList.ts';
import { EASTERN, formatInZone } from '../../domain/week.ts';
import { saveDraft } from '../../store/commands/lockList.ts';
import { useRun } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { SectionLabel } from '../../ui/SectionLabel.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './ListAside.module.css';
import { changeWords } from './RankChangeTable.tsx';
import type { SeenOrder } from './useListSeen.ts';
import { useListVersions } from './useListVersions.ts';
import { VersionChanges } from './VersionChanges.tsx';

interface ListVersionsProps {
  readonly list: PreferenceList;
  readonly seen: SeenOrder | null;
}

/** What moved since somebody looked, and the orders that were kept under a name. */
export function ListVersions({ list, seen }: ListVersionsProps) {
  const heading = useId();
  const versions = useListVersions(list.track?.code ?? DEFAULT_TRACK);
  const ids = list.entries.map(({ id }) => id);
  const changes = seen === null ? [] : rankChanges(seen.ids, ids);
  return (
    <section className={styles.card} aria-labelledby={heading}>
      <SectionLabel id={heading}>Versions and changes</SectionLabel>
      {seen !== null && (
        <p>
          {changes.length === 0
            ? `Nothing moved since you looked (${formatInZone(seen.at, EASTERN)} ET).`
            : `Since you looked (${formatInZone(seen.at, EASTERN)} ET): ${changeWords(changes)}.`}
        </p>
      )}
      {versions.length > 0 && (
        <ul className={styles.versions}>
          {versions.toReversed().map(({ number, name, isDraft, lockedAt, signedBy }) => (
            <li key={number}>
              <span className={styles.versionName}>{name}</span>
              <span className={styles.hint}>
                {`${isDraft === true ? 'kept' : 'locked'} ${formatInZone(lockedAt, EASTERN)} ET, ${signedBy}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        {(versions.length > 0 || seen !== null) && (
          <VersionChanges list={list} versions={versions} seen={seen} />
        )}
        <Popover
          title="Keep this order under a name"
          trigger={<Button variant="quiet">Keep this order…</Button>}
        >
          {(close) => <KeepForm list={list} onDone={close} />}
        </Popover>
      </div>
    </section>
  );
}

function KeepForm({ list, onDone }: { list: PreferenceList; onDone: () => void }) {
  const run = useRun();
  const [name, setName] = useState('');
  return (
    <form
      className={styles.keep}
      onSubmit={(event) => {
        event.preventDefault();
        if (run(saveDraft, { track: list.track?.code ?? DEFAULT_TRACK, name })) onDone();
      }}
    >
      <TextField
        label="Name"
        placeholder="Before the meeting"
        value={name}
        maxLength={80}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" variant="primary" disabled={name.trim() === ''}>
        Keep
      </Button>
    </form>
  );
}
