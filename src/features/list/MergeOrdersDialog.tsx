import { useDeferredValue, useMemo, useState } from 'react';
import { nameOf } from '../../domain/applicant.ts';
import { BAND_FACTS } from '../../domain/band.ts';
import { DEFAULT_TRACK } from '../../domain/board.ts';
import { rankChanges } from '../../domain/listVersion.ts';
import {
  fitOrder,
  type MergedOrders,
  type MergeReach,
  MOST_MERGED,
  mergeOrders as merge,
  type ReviewerOrder,
} from '../../domain/mergeOrders.ts';
import type { PreferenceList } from '../../domain/preferenceList.ts';
import { readOrder } from '../../domain/readOrder.ts';
import { mergeOrders } from '../../store/commands/mergeOrders.ts';
import { useBoard, useRun } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Plus } from '../../ui/icons.ts';
import { RadioGroupField } from '../../ui/RadioGroupField.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import styles from './MergeOrdersDialog.module.css';
import { changeWords, RankChangeTable } from './RankChangeTable.tsx';
import { ReviewerFields, type ReviewerInput } from './ReviewerFields.tsx';

export interface MergeOrdersDialogProps {
  readonly list: PreferenceList;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Reviewers' own orders, merged into a proposal that somebody accepts or leaves. */
export function MergeOrdersDialog({ list, isOpen, onClose }: MergeOrdersDialogProps) {
  return (
    <Dialog
      open={isOpen}
      onClose={onClose}
      size="large"
      title="Merge reviewers’ orders"
      description="Each reviewer sends an order of AAMC IDs. Nothing moves until you accept the proposal."
    >
      <Merging list={list} onDone={onClose} />
    </Dialog>
  );
}

function Merging({ list, onDone }: { list: PreferenceList; onDone: () => void }) {
  const run = useRun();
  const { applicantsById } = useBoard();
  const [inputs, setInputs] = useState<readonly ReviewerInput[]>([
    { key: 1, name: '', text: '' },
    { key: 2, name: '', text: '' },
  ]);
  const [reach, setReach] = useState<MergeReach>('withinBands');
  const shown = useDeferredValue(inputs);
  const ids = useMemo(() => list.entries.map(({ id }) => id), [list]);
  const onList = useMemo(() => new Set(ids), [ids]);
  const reads = useMemo(
    () => shown.map(({ text }) => readOrder(text, (id) => applicantsById.has(id))),
    [shown, applicantsById],
  );
  const orders: readonly ReviewerOrder[] = reads
    .map(({ places }, index) => ({ reviewer: titleOf(shown[index]!, index), places }))
    .filter(({ places }) => places.some(({ id }) => onList.has(id)));
  // Only those whom a reviewer named are compared, however long the list is.
  const named = new Set(orders.flatMap(({ places }) => places.map(({ id }) => id)));
  const isTooLong = ids.filter((id) => named.has(id)).length > MOST_MERGED;
  // biome-ignore lint/correctness/useExhaustiveDependencies: orders are made of what was read.
  const merged = useMemo(
    () => (isTooLong || orders.length === 0 ? null : merge(ids, orders)),
    [isTooLong, ids, reads],
  );
  const proposal = merged === null ? ids : fitOrder(list.entries, merged.order, reach);
  const changes = rankChanges(ids, proposal);

  return (
    <div className={styles.body}>
      <div className={styles.reviewers}>
        {inputs.map((input, index) => (
          <ReviewerFields
            key={input.key}
            input={input}
            number={index + 1}
            read={reads[index] ?? NOTHING_READ}
            onList={(reads[index] ?? NOTHING_READ).places.filter(({ id }) => onList.has(id)).length}
            onChange={(next) =>
              setInputs((all) => all.map((each) => (each.key === next.key ? next : each)))
            }
            onRemove={
              inputs.length === 1
                ? null
                : () => setInputs((all) => all.filter(({ key }) => key !== input.key))
            }
          />
        ))}
      </div>
      <Button
        icon={<Plus />}
        className={styles.add}
        onClick={() =>
          setInputs((all) => [...all, { key: (all.at(-1)?.key ?? 0) + 1, name: '', text: '' }])
        }
      >
        Add a reviewer
      </Button>
      {isTooLong && (
        <Callout tone="warning" title={`The orders name more than ${MOST_MERGED} of this list`}>
          Comparing all of them with all would take too long here. Shorten the orders: whom no
          reviewer names keeps the rank.
        </Callout>
      )}
      {merged !== null && (
        <>
          <HowItWorks />
          <Disagreements merged={merged} reviewers={orders.map(({ reviewer }) => reviewer)} />
          <RadioGroupField
            label="What the orders may change"
            value={reach}
            options={[
              {
                value: 'withinBands',
                label: 'the order within each band',
                hint: 'Nobody changes band.',
              },
              {
                value: 'wholeList',
                label: 'the whole list',
                hint: 'Each band keeps its size; who stands in it follows the order.',
              },
            ]}
            onValueChange={setReach}
          />
          <section aria-label="Proposal" aria-live="polite" className={styles.proposal}>
            <p>
              {changes.length === 0
                ? 'The list stands in this order already.'
                : `${changeWords(changes)}. Whom no reviewer named keeps the rank.`}
            </p>
            {changes.length > 0 && (
              <RankChangeTable changes={changes} noteOf={(id) => bandNote(list, proposal, id)} />
            )}
          </section>
          <Button
            variant="primary"
            className={styles.add}
            disabled={changes.length === 0}
            onClick={() => {
              const args = {
                track: list.track?.code ?? DEFAULT_TRACK,
                ids: proposal,
                reviewers: orders.map(({ reviewer }) => reviewer),
              };
              if (run(mergeOrders, args)) onDone();
            }}
          >
            Accept the proposal
          </Button>
        </>
      )}
    </div>
  );
}

const NOTHING_READ = { places: [], hasRanks: false, unknown: [], twice: [] };

function titleOf({ name }: ReviewerInput, index: number): string {
  return name.trim() || `Reviewer ${index + 1}`;
}

/** Which band a name comes from and goes to, where it changes. */
function bandNote({ entries }: PreferenceList, proposal: readonly string[], id: string): string {
  const from = entries.find((entry) => entry.id === id)?.band;
  const to = entries[proposal.indexOf(id)]?.band;
  if (from === undefined || to === undefined || from === to) return '';
  return `${BAND_FACTS[from].name} to ${BAND_FACTS[to].name}`;
}

function HowItWorks() {
  return (
    <details className={styles.how}>
      <summary>How the orders are merged</summary>
      <p>
        One applicant goes above another when more reviewers say so than the other way round. Where
        such majorities run in a circle, the strongest chain of them decides (Schulze’s method).
        Only reviewers who named both are asked about two, so nobody sinks because somebody does not
        know them. Where it is even, the better mean place counts, then the present rank.
      </p>
    </details>
  );
}

const DISAGREEMENTS_SHOWN = 10;

interface DisagreementsProps {
  readonly merged: MergedOrders;
  readonly reviewers: readonly string[];
}

/** The widest apart first: these are worth a minute together before anything is accepted. */
function Disagreements({ merged, reviewers }: DisagreementsProps) {
  const { applicantsById } = useBoard();
  const [isAll, setAll] = useState(false);
  const apart = merged.disagreements.filter(({ spread }) => spread > 0);
  if (reviewers.length < 2) return null;
  if (apart.length === 0) return <p>The reviewers agree on everybody whom two of them named.</p>;
  const shown = isAll ? apart : apart.slice(0, DISAGREEMENTS_SHOWN);
  return (
    <section aria-label="Largest disagreements" className={styles.proposal}>
      <h3 className={styles.reviewerTitle}>Largest disagreements</h3>
      <ScrollBox label="Largest disagreements">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Applicant</th>
              {reviewers.map((reviewer) => (
                <th key={reviewer} scope="col">
                  {reviewer}
                </th>
              ))}
              <th scope="col">Merged</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ id, places }) => {
              const applicant = applicantsById.get(id);
              return (
                <tr key={id}>
                  <th scope="row" dir="auto">
                    {applicant === undefined ? id : nameOf(applicant)}
                  </th>
                  {places.map((place, index) => (
                    <td key={reviewers[index]}>{place ?? '–'}</td>
                  ))}
                  <td>{merged.order.indexOf(id) + 1}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollBox>
      {apart.length > shown.length && (
        <Button variant="quiet" className={styles.add} onClick={() => setAll(true)}>
          {`Show all ${apart.length}`}
        </Button>
      )}
    </section>
  );
}
