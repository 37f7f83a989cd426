import { useMemo, useState } from 'react';
import type { AamcId } from '../../domain/applicant.ts';
import { trackTitle } from '../../domain/board.ts';
import type { ListComparison } from '../../domain/withoutBackChannels.ts';
import { openPanel } from '../../store/actions.ts';
import { useBoard, useStoreParts, useTrack } from '../../store/hooks.ts';
import { CheckboxField } from '../../ui/CheckboxField.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useRowHeight } from '../../ui/useRowHeight.ts';
import { VirtualList, VirtualListItem } from '../../ui/VirtualList.tsx';
import styles from './FairnessView.module.css';
import { nameOfApplicant } from './ledgerLines.ts';

interface ListsSideBySideProps {
  readonly comparison: ListComparison;
}

/** The list as it is beside the list as it would be had nobody spoken, position by position. */
export function ListsSideBySide({ comparison }: ListsSideBySideProps) {
  const { present, without, changes, movedByVoice } = comparison;
  const parts = useStoreParts();
  const track = useTrack();
  const { applicantsById } = useBoard();
  /** Null until somebody chooses: what differs is what one comes for, where anything does. */
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isDifferentOnly = chosen ?? changes.length > 0;
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const itemHeight = useRowHeight();
  const ranks = useMemo(() => {
    const length = Math.max(present.length, without.length);
    const all = Array.from({ length }, (_, index) => index);
    return (isDifferentOnly ? all.filter((at) => present[at] !== without[at]) : all).map(String);
  }, [present, without, isDifferentOnly]);
  const steps = useMemo(
    () =>
      new Map(
        changes.map(({ id, rank, rankWithout }) => [
          id,
          rank === null || rankWithout === null ? null : rankWithout - rank,
        ]),
      ),
    [changes],
  );
  const named = (id: AamcId | undefined) =>
    id === undefined ? '' : nameOfApplicant(applicantsById.get(id), id);
  const open = (rank: string) => {
    const id = present[Number(rank)] ?? without[Number(rank)];
    if (id !== undefined) openPanel(parts, id);
  };

  return (
    <section className={styles.lists} aria-label="With and without back channels">
      <div className={styles.head}>
        <h2>{track === undefined ? 'The list' : trackTitle(track)}</h2>
        <CheckboxField
          label="Only positions that differ"
          count={changes.length}
          checked={isDifferentOnly}
          onChange={(event) => setChosen(event.currentTarget.checked)}
        />
      </div>
      <div className={styles.columns} aria-hidden="true">
        <span className={styles.rank}>Rank</span>
        <span>With back channels</span>
        <span>Without</span>
      </div>
      <VirtualList
        label="Positions"
        ids={ranks}
        focusedId={focusedId}
        itemHeight={itemHeight}
        viewKey={String(isDifferentOnly)}
        onFocusItem={setFocusedId}
        onOpenItem={open}
        renderItem={(frame) => {
          const at = Number(frame.id);
          const [here, there] = [present[at], without[at]];
          const isSame = here === there;
          const step = here === undefined ? undefined : steps.get(here);
          return (
            <VirtualListItem
              key={frame.id}
              {...frame}
              label={`Rank ${at + 1}: ${named(here) || 'nobody'}${isSame ? '' : `, without back channels ${named(there) || 'nobody'}`}`}
            >
              <div className={styles.row} data-differs={!isSame || undefined}>
                <span className={styles.rank}>{at + 1}</span>
                <span
                  className={styles.cell}
                  data-moved={(here !== undefined && movedByVoice.has(here)) || undefined}
                >
                  <Name
                    name={named(here)}
                    onOpen={() => here !== undefined && openPanel(parts, here)}
                  />
                  {here !== undefined && step !== undefined && <Step step={step} />}
                </span>
                <span
                  className={styles.cell}
                  data-moved={(there !== undefined && movedByVoice.has(there)) || undefined}
                >
                  <Name
                    name={named(there)}
                    onOpen={() => there !== undefined && openPanel(parts, there)}
                  />
                </span>
              </div>
            </VirtualListItem>
          );
        }}
        empty={
          present.length === 0 && without.length === 0 ? (
            <EmptyState
              title="Nobody is ranked yet"
              text="When the bands hold applicants, the list stands here beside the one that it would be had nobody spoken."
            />
          ) : (
            <EmptyState
              title="Both lists are the same"
              text="No position is owed to a note. Only moves for which somebody named a note, or accepted a suggestion, count as that."
            />
          )
        }
      />
    </section>
  );
}

function Name({ name, onOpen }: { readonly name: string; readonly onOpen: () => void }) {
  if (name === '') return null;
  return (
    <button type="button" tabIndex={-1} dir="auto" className={styles.name} onClick={onOpen}>
      {name}
    </button>
  );
}

/** How many positions words made; null: on one of the two lists only. */
function Step({ step }: { readonly step: number | null }) {
  if (step === null) return <span className={styles.step}>here only</span>;
  return (
    <span className={styles.step} data-tone={step > 0 ? 'up' : 'down'}>
      {step > 0 ? `▲ ${step}` : `▼ ${-step}`}
      <span className="visually-hidden">{step > 0 ? ' up' : ' down'}</span>
    </span>
  );
}
