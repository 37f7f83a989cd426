import { useId, useState } from 'react';
import type { PreferenceList } from '../../domain/preferenceList.ts';
import { fingerprint } from '../../output/fingerprint.ts';
import { type R3IdKind, r3FileName } from '../../output/r3Text.ts';
import { MAX_POSITIONS, setPositions } from '../../store/commands/changeSettings.ts';
import { useRun, useStoreParts } from '../../store/hooks.ts';
import { tell } from '../../store/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Check, CircleAlert, Download } from '../../ui/icons.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { SectionLabel } from '../../ui/SectionLabel.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { IdKindChoice } from './IdKindChoice.tsx';
import styles from './ListAside.module.css';
import type { CheckedList } from './useListChecks.ts';

const FAULTS_SHOWN = 8;

export interface R3ChecksProps {
  readonly list: PreferenceList;
  readonly idKind: R3IdKind;
  readonly checked: CheckedList;
  readonly onIdKind: (kind: R3IdKind) => void;
}

/** What to look over before the list leaves for R3, and the ways out. */
export function R3Checks({ list, idKind, checked, onIdKind }: R3ChecksProps) {
  const parts = useStoreParts();
  const { session, workspace } = parts;
  const run = useRun();
  const heading = useId();
  const [refusedList, setRefusedList] = useState<PreferenceList | null>(null);
  const { checks, file } = checked;
  const { track } = list;
  const code = track?.code ?? 'list';

  function downloadR3(): void {
    setRefusedList(file.ok ? null : list);
    if (!file.ok) return;
    const name = r3FileName(code, workspace.now(), {
      idKind,
      fingerprint: fingerprint(list.entries.map(({ id }) => id)),
    });
    saveFile(name, file.value, 'text/plain;charset=utf-8');
    tell(session, `Downloaded ${name}: ${counted(list.entries.length)} in order`);
  }

  return (
    <section className={styles.card} aria-labelledby={heading}>
      <SectionLabel id={heading}>Before the list goes to R3</SectionLabel>
      <ul className={styles.checks}>
        {checks.map(({ isGood, words }) => (
          <li key={words} className={isGood ? styles.good : styles.open}>
            {isGood ? <Check aria-hidden="true" /> : <CircleAlert aria-hidden="true" />}
            <span>
              <span className="visually-hidden">{isGood ? 'Good: ' : 'To look at: '}</span>
              {words}
            </span>
          </li>
        ))}
        {track !== null && (
          <li className={track.positions === null ? styles.open : styles.good}>
            {track.positions === null ? (
              <CircleAlert aria-hidden="true" />
            ) : (
              <Check aria-hidden="true" />
            )}
            <NumberField
              key={track.code}
              className={styles.positions}
              label={track.positions === null ? 'Open positions: not known' : 'Open positions'}
              value={track.positions}
              min={0}
              max={MAX_POSITIONS}
              onValueChange={(positions) => run(setPositions, { track: track.code, positions })}
            />
          </li>
        )}
      </ul>
      {refusedList === list && !file.ok && (
        <Callout tone="danger" role="alert" title="No R3 file: the list is not fit for it">
          <ul className={styles.faults}>
            {file.error.slice(0, FAULTS_SHOWN).map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
            {file.error.length > FAULTS_SHOWN && (
              <li>{`${file.error.length - FAULTS_SHOWN} more.`}</li>
            )}
          </ul>
        </Callout>
      )}
      <IdKindChoice label="IDs in the R3 file" list={list} idKind={idKind} onIdKind={onIdKind} />
      <div className={styles.buttons}>
        <Button variant="primary" icon={<Download />} onClick={downloadR3}>
          Download R3 file
        </Button>
      </div>
    </section>
  );
}

function counted(names: number): string {
  return names === 1 ? '1 name' : `${names} names`;
}
