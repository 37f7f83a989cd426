import { useId, useState } from 'react';
import { DEFAULT_TRACK } from '../../domain/board.ts';
import {
  type ListVersion,
  lastSigned,
  lockedVersion,
  rankChanges,
  type Stamp,
} from '../../domain/listVersion.ts';
import type { PreferenceList } from '../../domain/preferenceList.ts';
import { EASTERN, formatInZone } from '../../domain/week.ts';
import { lockList, reopenList } from '../../store/commands/lockList.ts';
import { useRun } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Check, Lock } from '../../ui/icons.ts';
import { SectionLabel } from '../../ui/SectionLabel.tsx';
import { TextField } from '../../ui/TextField.tsx';
import asideStyles from './ListAside.module.css';
import { changeWords } from './RankChangeTable.tsx';
import styles from './SignOff.module.css';
import { useListVersions } from './useListVersions.ts';

export interface SignOffProps {
  readonly list: PreferenceList;
  /** How many of the checks before a lock are open. */
  readonly toLookAt: number;
}

/** Who signed which order off and when, and what R3 has been seen to hold. */
export function SignOff({ list, toLookAt }: SignOffProps) {
  const heading = useId();
  const code = list.track?.code ?? DEFAULT_TRACK;
  const versions = useListVersions(code);
  const locked = lockedVersion(versions);
  return (
    <section className={asideStyles.card} aria-labelledby={heading}>
      <SectionLabel id={heading}>Sign-off</SectionLabel>
      {locked === null ? (
        <OpenList
          key={`${code}/${versions.length}`}
          list={list}
          toLookAt={toLookAt}
          code={code}
          versions={versions}
        />
      ) : (
        <LockedList list={list} version={locked} />
      )}
    </section>
  );
}

interface OpenListProps extends SignOffProps {
  readonly code: string;
  readonly versions: readonly ListVersion[];
}

function OpenList({ list, toLookAt, code, versions }: OpenListProps) {
  const run = useRun();
  const last = lastSigned(versions);
  const [signedBy, setSignedBy] = useState(last?.signedBy ?? '');
  const [name, setName] = useState('');
  const ids = list.entries.map(({ id }) => id);
  const changes = last === null ? [] : rankChanges(last.ids, ids);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        run(lockList, { track: code, signedBy, name });
      }}
    >
      {last?.reopened != null && (
        <p className={asideStyles.hint}>
          {`${last.name} was reopened ${stampWords(last.reopened)}. ${
            changes.length === 0
              ? 'Nobody has moved since.'
              : `Since then: ${changeWords(changes)}.`
          }`}
        </p>
      )}
      <TextField
        label="Signed off by"
        value={signedBy}
        maxLength={80}
        onChange={(event) => setSignedBy(event.currentTarget.value)}
      />
      <TextField
        label="Name of this version"
        placeholder={`Version ${(versions.at(-1)?.number ?? 0) + 1}`}
        value={name}
        maxLength={80}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {toLookAt > 0 && (
        <p className={asideStyles.hint}>
          {toLookAt === 1
            ? 'One point above is still open.'
            : `${toLookAt} points above are still open.`}
        </p>
      )}
      <Button type="submit" icon={<Lock />}>
        Lock list
      </Button>
    </form>
  );
}

interface LockedListProps {
  readonly list: PreferenceList;
  readonly version: ListVersion;
}

function LockedList({ list, version }: LockedListProps) {
  const [isReopening, setReopening] = useState(false);
  const ids = list.entries.map(({ id }) => id);
  const changes = rankChanges(version.ids, ids).length;
  return (
    <>
      <p className={styles.locked}>
        <Lock aria-hidden="true" />
        <span>
          <strong>{version.name}</strong>, locked {formatInZone(version.lockedAt, EASTERN)} ET,
          signed off by {version.signedBy}
        </span>
      </p>
      <ul className={styles.stamps}>
        <StampLine done="Read back, identical" open="Not read back yet" stamp={version.readBack} />
        <StampLine
          done="Certified in R3"
          open="Not certified in R3 yet"
          stamp={version.certified}
        />
      </ul>
      {changes > 0 && (
        <p role="alert" className={styles.differs}>
          {`The board differs from the locked list at ${changes} ${changes === 1 ? 'rank' : 'ranks'}: somebody moved applicants elsewhere, or an import took some away. R3 should hold the locked list.`}
        </p>
      )}
      <Button onClick={() => setReopening(true)}>Reopen list</Button>
      <ReopenDialog version={version} isOpen={isReopening} onClose={() => setReopening(false)} />
    </>
  );
}

interface StampLineProps {
  readonly done: string;
  readonly open: string;
  readonly stamp: Stamp | null;
}

function StampLine({ done, open, stamp }: StampLineProps) {
  return (
    <li data-done={stamp !== null || undefined}>
      {stamp !== null && <Check aria-hidden="true" />}
      {stamp === null ? open : `${done} ${stampWords(stamp)}`}
    </li>
  );
}

interface ReopenDialogProps {
  readonly version: ListVersion;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function ReopenDialog({ version, isOpen, onClose }: ReopenDialogProps) {
  const run = useRun();
  const [why, setWhy] = useState('');
  return (
    <Dialog
      open={isOpen}
      onClose={onClose}
      title="Reopen list"
      size="small"
      description={`${version.name} stays on the record as it is. Until the list is locked again, R3 and the board can differ.`}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (run(reopenList, { track: version.track, why })) onClose();
        }}
      >
        <TextField
          label="Why (goes into the history)"
          value={why}
          maxLength={200}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        <Button type="submit" variant="primary">
          Reopen list
        </Button>
      </form>
    </Dialog>
  );
}

function stampWords({ at, by }: Stamp): string {
  return `${formatInZone(at, EASTERN)} ET by ${by}`;
}
